// Dates as a bureau writes them.

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 2026年3月1日 14:05, in the bureau's own time zone wherever the reader sits. */
export function moment(text) {
  const at = new Date(text)
  if (!text || Number.isNaN(at.getTime())) return ''
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part.year}年${part.month}月${part.day}日 ${part.hour}:${part.minute}`
}

/** 2026年3月1日; what is no date stays as it is. */
export function day(text) {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text || '') || []
  return year ? `${year}年${Number(month)}月${Number(date)}日` : text || ''
}

const SEASONS = { spring: '春季学期', autumn: '秋季学期', H1: '上半年', H2: '下半年' }

export function periodWords(period) {
  const [year, part] = (period || '').split('-')
  if (!part) return period ? `${year}年` : ''
  if (SEASONS[part]) return `${year}年${SEASONS[part]}`
  if (/^Q\d$/.test(part)) return `${year}年第${part[1]}季度`
  return part.length === 4 ? `${year}—${part}学年` : `${year}年${Number(part)}月`
}
