import { computed, reactive } from 'vue'

import { get, itemsOf } from './api.js'

export const COLOURS = ['RED', 'YELLOW', 'GREEN', 'GREY']

// Colour, word and sign always together: nobody has to tell red from green to read the board.
export const LAMPS = {
  GREEN: { word: '绿灯', meaning: '按期推进', sign: '✓' },
  YELLOW: { word: '黄灯', meaning: '存在风险', sign: '!' },
  RED: { word: '红灯', meaning: '进度滞后', sign: '✕' },
  GREY: { word: '灰灯', meaning: '尚难判断', sign: '?' },
}

export const board = reactive({
  loading: true,
  refusal: null,
  absent: '',
  plans: [],
  plan: null,
  items: [],
  flashing: {},
})

export const counts = computed(() =>
  Object.fromEntries(COLOURS.map((c) => [c, board.items.filter((i) => i.colour === c).length])),
)

/** The address of a plan's board; the first plan's is the plain one. */
export const addressOf = (plan) => (plan && plan !== board.plans[0]?.id ? `/plans/${encodeURIComponent(plan)}` : '/')
export const boardAddress = () => addressOf(board.plan?.id)

const isLit = (commitment) => board.items.some((item) => item.commitment === commitment)
let latest = 0

/**
 * Puts on the board what an address names: a plan, or the plan of a commitment. What cannot be shown
 * is said in `board.absent`, above the board; a newer address overtakes an older one.
 */
export async function arrive({ plan = '', commitment = '' }) {
  const mine = (latest += 1)
  board.absent = ''
  if (isLit(commitment)) return
  const found = commitment ? await planOf(commitment) : { plan }
  if (mine !== latest) return
  board.absent = found.absent || ''
  try {
    await choose(found.plan, () => mine === latest)
    if (board.loading || commitment) await loadLights()
  } catch (refusal) {
    Object.assign(board, { refusal, loading: false })
  }
  if (mine === latest && found.text && !board.refusal && !isLit(commitment)) board.absent = whyUnlit(found)
}

const whyUnlit = ({ text, departed }) => (departed ? `“${text}”已调出计划，不再亮灯。` : `“${text}”还没有亮灯，请稍后再看。`)

const planOf = (commitment) =>
  get(`/commitments/${encodeURIComponent(commitment)}`).catch((refusal) => ({ absent: refusal.message }))

async function choose(id, isWanted) {
  if (!id || !board.plans.some((plan) => plan.id === id)) {
    const plans = itemsOf(await get('/plans'))
    if (!isWanted()) return
    board.plans = plans
  }
  const named = board.plans.find((plan) => plan.id === id)
  if (id && !named) board.absent = `没有编号为 ${id} 的计划，或它还没有确认。`
  show(named || board.plans[0] || null)
}

function show(plan) {
  if (plan && plan.id === board.plan?.id) return
  Object.assign(board, { plan, items: [], loading: true })
}

async function sectionsOf(plan) {
  const { outline = [] } = await get(`/plans/${encodeURIComponent(plan.id)}`)
  return Object.fromEntries(
    outline.filter((heading) => heading.path.length === 1).map((h) => [h.path[0], h.title.startsWith(h.printed) ? h.title : h.printed + h.title]),
  )
}

/** The lights of the plan on the board; an answer for a plan that has left it is dropped. */
export async function loadLights() {
  const plan = board.plan
  try {
    if (plan) plan.sections ||= await sectionsOf(plan)
    const items = plan ? itemsOf(await get(`/lights?plan=${encodeURIComponent(plan.id)}`)) : []
    if (plan === board.plan) Object.assign(board, { items: items.map(newest), refusal: null })
  } catch (refusal) {
    if (plan === board.plan) board.refusal = refusal
  } finally {
    if (plan === board.plan) board.loading = false
  }
}

/** A list asked for before a light changed may arrive after the news of it. */
function newest(item) {
  const shown = board.items.find((i) => i.commitment === item.commitment)
  return shown && shown.version > item.version ? shown : item
}

/** One commitment as it is now. Older news than the row on screen is ignored. */
export function place(item) {
  if (board.plan && item.plan !== board.plan.id) return
  const at = board.items.findIndex((i) => i.commitment === item.commitment)
  const before = board.items[at]
  if (!before) board.items.push(item)
  else if (item.version > before.version) board.items[at] = item
  if (before && item.version > before.version && looksDifferent(before, item)) flash(item.commitment)
}

/** A commitment was taken out of its plan: its light goes. */
export function takeAway(gone) {
  board.items = board.items.filter((i) => i.commitment !== gone.commitment)
}

const looksDifferent = (before, item) =>
  before.colour !== item.colour || before.value !== item.value || before.reason !== item.reason

function flash(commitment) {
  clearTimeout(board.flashing[commitment])
  board.flashing[commitment] = setTimeout(() => delete board.flashing[commitment], 4_000)
}
