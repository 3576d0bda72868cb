import { reactive } from 'vue'

import { get, onSignedOut, post, put, remove } from './api.js'

// Who is signed in. `known` says whether the server was asked yet.
export const session = reactive({ known: false, account: null })

const IDLE_AFTER = 10 * 60_000
const KEEP_ALIVE = 5 * 60_000
let lastTouch = Date.now()

export async function recall() {
  if (session.known) return session.account
  session.account = await get('/session').catch(() => null)
  session.known = true
  return session.account
}

export async function signIn(user, password) {
  session.account = await post('/session', { user, password })
  session.known = true
  lastTouch = Date.now()
}

export const DOCS = '/api/docs'

/** Where a visitor wanted to go before signing in; never to another site. */
export function wantedAfter(query) {
  const to = String(query.to || '/')
  return to.startsWith('/') && !to.startsWith('//') ? to : '/'
}

export async function signOut() {
  await remove('/session').catch(() => null)
  session.account = null
}

export async function changePassword(current, next) {
  await put('/session/password', { current, next })
  if (session.account) Object.assign(session.account, { mustChangePassword: false, mustChangeFirst: false })
}

export const may = (scope) => (session.account?.scopes || []).includes(scope)

/** Someone who is reading and moving the mouse stays signed in; an empty chair does not. */
export function keepAlive() {
  ;['pointermove', 'keydown', 'wheel'].forEach((event) =>
    window.addEventListener(event, () => (lastTouch = Date.now()), { passive: true }),
  )
  setInterval(() => {
    if (session.account && Date.now() - lastTouch < IDLE_AFTER) get('/session').catch(() => null)
  }, KEEP_ALIVE)
}

onSignedOut(() => {
  session.account = null
})
