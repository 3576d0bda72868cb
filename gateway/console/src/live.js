import { onBeforeUnmount, ref } from 'vue'

import { get } from './api.js'

export const STATES = {
  joining: '正在连接',
  live: '实时',
  lost: '已断开，正在重连',
}

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000

/**
 * Follows a server-sent stream for as long as the component lives. Every (re)connection first calls
 * `onJoined`, so that what was missed in between is read again; so does `reset`, by which the server
 * says that this page read too slowly and some news was dropped.
 */
export function follow(address, events, { onJoined, onEvent }) {
  const state = ref('joining')
  let source
  let timer
  let wait = FIRST_WAIT

  function join() {
    source = new EventSource(address)
    source.onopen = () => {
      state.value = 'live'
      wait = FIRST_WAIT
      onJoined()
    }
    source.onerror = retry
    source.addEventListener('reset', onJoined)
    events.forEach((name) =>
      source.addEventListener(name, (message) => {
        const data = parsed(message.data)
        if (data) onEvent(data, name)
      }),
    )
  }

  function retry() {
    source.close()
    state.value = 'lost'
    // The stream cannot say why it was refused; the session can (and leads to the login page).
    get('/session').catch(() => null)
    clearTimeout(timer)
    timer = setTimeout(join, wait)
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }

  join()
  onBeforeUnmount(() => {
    clearTimeout(timer)
    source.close()
  })
  return state
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
