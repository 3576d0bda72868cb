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
  plans: [],
  plan: null,
  items: [],
  flashing: {},
})

export const counts = computed(() =>
  Object.fromEntries(COLOURS.map((c) => [c, board.items.filter((i) => i.colour === c).length])),
)

export async function loadPlans() {
  board.plans = itemsOf(await get('/plans'))
  if (!board.plans.some((p) => p.id === board.plan?.id)) board.plan = board.plans[0] || null
}

async function loadSections() {
  const { outline = [] } = await get(`/plans/${encodeURIComponent(board.plan.id)}`)
  board.plan.sections = Object.fromEntries(
    outline.filter((heading) => heading.path.length === 1).map((h) => [h.path[0], h.title.startsWith(h.printed) ? h.title : h.printed + h.title]),
  )
}

export async function loadLights() {
  board.refusal = null
  try {
    if (!board.plan) await loadPlans()
    if (board.plan && !board.plan.sections) await loadSections()
    board.items = board.plan
      ? itemsOf(await get(`/lights?plan=${encodeURIComponent(board.plan.id)}`))
      : []
  } catch (refusal) {
    board.refusal = refusal
  } finally {
    board.loading = false
  }
}

export async function showPlan(plan) {
  board.plan = plan
  board.loading = true
  await loadLights()
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
