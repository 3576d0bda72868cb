import { ElMessage } from 'element-plus'
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
  if (!(await isDone(`/inbox/${encodeURIComponent(message.id)}/read`))) return
  message.read = true
  await loadInbox()
}

export async function markAllRead() {
  if (await isDone('/inbox/read-all')) await loadInbox()
}

// 已读 is what the server has written down; what it refuses is said, and stays unread.
async function isDone(path) {
  try {
    await post(path)
    return true
  } catch (refusal) {
    ElMessage.error(`没有标为已读：${refusal.message}`)
    return false
  }
}
