// 督办 in words.
export const MATTER_STATES = {
  FILED: '已立项',
  ASSIGNED: '已交办',
  WORKING: '办理中',
  RETURNED: '已退回',
  ANSWERED: '已反馈',
  PAUSED: '已挂起',
  DONE: '已办结',
  CLOSED: '已销号',
  MERGED: '已合并',
  REVOKED: '已撤销',
}

export const MATTER_TAGS = {
  RETURNED: 'warning',
  PAUSED: 'info',
  DONE: 'success',
  CLOSED: 'success',
  MERGED: 'info',
  REVOKED: 'info',
}

/** What a move may ask for, where it stands in the request, and how it is filled in. */
export const NEEDS = [
  { word: '承办单位', field: 'unit', at: '/unit' },
  { word: '期限', field: 'deadline', at: '/deadline', type: 'date' },
  { word: '并入哪一项督办', field: 'into', at: '/into' },
]

/** A list of parts has no place in this small dialog: 分解 is done over the interface. */
export const simple = (offer) => !offer.needs.includes('分解清单')
