// Figures arrive as exact decimal text and are shown rounded, never computed with.

/**
 * One commitment on the board, as `GET /api/v1/lights` and the live stream send it.
 *
 * @typedef {object} Light
 * @property {string} commitment
 * @property {number} version a row with a higher one replaces the other
 * @property {string} plan
 * @property {'RED'|'YELLOW'|'GREEN'|'GREY'} colour
 * @property {string} target in Chinese words
 * @property {string} [adjusted] what amendments made of the goal, as a sentence
 * @property {string} [value] exact decimal text; a milestone has none
 * @property {string} [unitOfMeasure]
 * @property {string} [achievement] share of the target, as decimal text; 1 is all of it
 *
 * A figure with what it was computed from, as its lineage sends it.
 *
 * @typedef {object} Figure
 * @property {string} shown rounded, with its unit; `—` where there is none, `*` where it is withheld
 * @property {string} [numerator]
 * @property {string} [denominator]
 * @property {{applicable: number, reported: number}} [coverage]
 */

/**
 * Rounds decimal text half up, in text, so that no binary fraction comes between.
 *
 * @param {string} text
 * @param {number} places
 */
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

/**
 * The figure of a row in words; with more places where the missed goal would otherwise look met.
 *
 * @param {Light} row
 */
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

/**
 * A figure as it may be shown to this reader.
 *
 * @param {Figure} figure
 */
export const shownWords = (figure) => (figure.shown === '*' ? '不公开（样本过小）' : figure.shown)

/** How far along, in per cent of the target, for drawing only. */
export const achieved = (row) => (row.achievement === undefined || row.achievement === null ? null : Number(row.achievement) * 100)
