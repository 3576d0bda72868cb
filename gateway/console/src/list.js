import { computed, ref, watch } from 'vue'

import { get } from './api.js'

const SIZE = 20
const TYPING = 250

/**
 * A list that the server cuts into pages. Whatever of `wanted` changes leads back to the first page;
 * an answer that a newer question has overtaken is dropped.
 */
export function usePages(path, wanted, { always = {} } = {}) {
  const page = ref(0)
  const found = ref({ items: [], total: 0 })
  const refusal = ref(null)
  const busy = ref(true)
  let latest = 0
  let waiting

  async function load() {
    const mine = (latest += 1)
    busy.value = true
    const asked = new URLSearchParams({ page: page.value, size: SIZE, ...always })
    Object.entries(wanted()).forEach(([name, value]) => value && asked.set(name, value))
    const [answer, problem] = await get(`${path}?${asked}`).then((a) => [a, null], (p) => [null, p])
    if (mine !== latest) return
    if (answer) found.value = answer
    refusal.value = problem
    busy.value = false
  }

  function turn(to) {
    page.value = to
    return load()
  }

  watch(
    () => JSON.stringify(wanted()),
    () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => turn(0), TYPING)
    },
  )
  load()
  return {
    load,
    turn,
    page,
    refusal,
    size: SIZE,
    rows: computed(() => found.value.items),
    total: computed(() => found.value.total),
    waiting: computed(() => busy.value && !found.value.items.length),
    narrowed: computed(() => Object.values(wanted()).some(Boolean)),
  }
}

/** A list that is here as a whole, shown a page at a time. */
export function useSlices(all, restart) {
  const page = ref(0)
  watch(restart, () => (page.value = 0))
  return {
    page,
    size: SIZE,
    turn: (to) => (page.value = to),
    rows: computed(() => all.value.slice(page.value * SIZE, (page.value + 1) * SIZE)),
    total: computed(() => all.value.length),
  }
}

/** The beginning of a long list, and more of it when asked. */
export function useBeginning(all, step) {
  const most = ref(step)
  return {
    rows: computed(() => all.value.slice(0, most.value)),
    rest: computed(() => Math.max(0, all.value.length - most.value)),
    more: () => (most.value += step),
  }
}
