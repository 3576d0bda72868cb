// Dates as a bureau writes them.

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

export function moment(text) {
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? '' : clock.format(at)
}

const SEASONS = { spring: '春季学期', autumn: '秋季学期', H1: '上半年', H2: '下半年' }

export function periodWords(period) {
  const [year, part] = (period || '').split('-')
  if (!part) return period ? `${year}年` : ''
  if (SEASONS[part]) return `${year}年${SEASONS[part]}`
  if (/^Q\d$/.test(part)) return `${year}年第${part[1]}季度`
  return part.length === 4 ? `${year}—${part}学年` : `${year}年${Number(part)}月`
}
