// The one way to the server: same origin, cookie session, refusals as RFC 9457 problems.

export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || '服务没有应答，请稍后再试。')
    this.status = status
    this.code = (problem.type || '').replace('urn:duban:problem:', '')
    this.title = problem.title || '未能完成'
    this.errors = problem.errors || []
    this.traceId = problem.traceId
  }
}

let whenSignedOut = () => {}

export function onSignedOut(listener) {
  whenSignedOut = listener
}

async function ask(method, path, { body, form } = {}) {
  const headers = { Accept: 'application/json', 'X-Duban-Request': '1' }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  let answer
  try {
    answer = await fetch(`/api/v1${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
    })
  } catch {
    throw new Refusal(0, { title: '网络不通', detail: '连不上服务器，请检查网络后重试。' })
  }
  if (answer.ok) return answer
  const problem = await answer.json().catch(() => ({}))
  if (answer.status === 401) whenSignedOut()
  throw new Refusal(answer.status, problem)
}

async function json(method, path, content) {
  const answer = await ask(method, path, content)
  return answer.status === 204 ? null : answer.json().catch(() => null)
}

export const get = (path) => json('GET', path)
export const post = (path, body) => json('POST', path, { body })
export const put = (path, body) => json('PUT', path, { body })
export const remove = (path) => json('DELETE', path)

export function upload(path, file, fields = {}) {
  const form = new FormData()
  Object.entries(fields).forEach(([name, value]) => form.append(name, value))
  form.append('file', file, file.name)
  return json('POST', path, { form })
}

/** Saves what the server answers as a file, under the server's own name for it. */
export async function download(path, fallbackName) {
  const answer = await ask('GET', path)
  const named = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('Content-Disposition') || '')
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = named ? decodeURIComponent(named[1]) : fallbackName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** A list, whether the server sends a page of items or the bare array. */
export const itemsOf = (answer) => (Array.isArray(answer) ? answer : answer?.items || [])
