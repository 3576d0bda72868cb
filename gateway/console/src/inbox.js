import { reactive } from 'vue'

import { get, itemsOf, post } from './api.js'

const BEGINNING = 20

// What the bell shows; the page of the inbox asks for its own list and counts here.
export const inbox = reactive({ unread: 0, messages: [], refusal: null })

export async function loadInbox() {
  try {
    const answer = await get(`/inbox?size=${BEGINNING}`)
    Object.assign(inbox, { messages: itemsOf(answer), unread: answer.unread, refusal: null })
  } catch (refusal) {
    inbox.refusal = refusal
  }
}

export async function markRead(message) {
  if (message.read) return
  await post(`/inbox/${encodeURIComponent(message.id)}/read`).catch(() => null)
  message.read = true
  await loadInbox()
}

export async function markAllRead() {
  await post('/inbox/read-all').catch(() => null)
  await loadInbox()
}
