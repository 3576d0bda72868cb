// Figures arrive as exact decimal text and are shown rounded, never computed with.

/** Rounds decimal text half up, in text, so that no binary fraction comes between. */
export function rounded(text, places) {
  const [, sign, whole, rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) || []
  if (whole === undefined) return String(text ?? '')
  const kept = rest.slice(0, places).padEnd(places, '0')
  let digits = BigInt(whole + kept)
  if ((rest[places] || '0') >= '5') digits += 1n
  const all = digits.toString().padStart(places + 1, '0')
  const head = all.slice(0, all.length - places)
  const tail = places ? all.slice(-places).replace(/0+$/, '') : ''
  const number = tail ? `${head}.${tail}` : head
  return sign && /[1-9]/.test(number) ? `-${number}` : number
}

/** Two places, but more where two would make a missed target look met (94.998 is not 95). */
export function shown(value, target) {
  for (let places = 2; places < 8; places += 1) {
    const text = rounded(value, places)
    if (target === undefined || text !== rounded(target, places) || same(value, target)) return text
  }
  return rounded(value, 8)
}

const same = (a, b) => rounded(a, 12) === rounded(b, 12)

/** The figure of a row in words; with more places where the missed goal would otherwise look met. */
export function valueWords(row) {
  if (row.value === undefined || row.value === null) return achieved(row) === null ? '暂无数据' : doneWords(row)
  const goal = row.colour === 'GREEN' ? undefined : /-?\d+(?:\.\d+)?/.exec(row.target || '')?.[0]
  return shown(row.value, goal) + unitOf(row)
}

/** A milestone has no figure: it is done or it is not. */
const doneWords = (row) => (achieved(row) >= 100 ? '已完成' : '未完成')

/** A change is promised in 个百分点, but the figure itself is a percentage, and so is a share of schools. */
export function unitOf(row) {
  if (row.unitOfMeasure === '个百分点' || row.target === '全部达到') return '%'
  return row.unitOfMeasure || ''
}

/** That a goal was changed, in words: as a sentence, or as an object that holds one. */
export const adjustedWords = ({ adjusted }) =>
  typeof adjusted === 'string' ? adjusted : adjusted?.sentence || adjusted?.words || adjusted?.text || ''

/** How far along, in per cent of the target, for drawing only. */
export const achieved = (row) => (row.achievement === undefined || row.achievement === null ? null : Number(row.achievement) * 100)
