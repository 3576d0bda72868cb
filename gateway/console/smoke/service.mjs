// The services behind the door as canned answers; `node smoke/service.mjs` prints its port and serves
// until its input ends. /canned/change sends a live change, /canned/cut breaks all live streams, and
// /canned/sent names the changes that were asked for since it was last called.
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'

import { pageAnswers, refusals } from './canned-pages.mjs'
import { lightsOf, secondAnswers } from './canned-second.mjs'
import { answers, changed } from './canned.mjs'

const streams = new Set()
let sent = []

const orders = {
  '/canned/change': () =>
    streams.forEach((stream) => stream.write(`event: light\ndata: ${JSON.stringify(changed)}\n\n`)),
  '/canned/cut': () => streams.forEach((stream) => stream.destroy()),
  '/canned/sent': () => sent.splice(0),
}

const NOUNS = { drafts: '草稿', commitments: '承诺' }

function notFound(pathname) {
  const [, noun, id] = /\/v1\/(\w+)\/([^/]+)$/.exec(pathname) || []
  return { title: '没有找到', detail: NOUNS[noun] ? `没有编号为${id}的${NOUNS[noun]}。` : '没有找到。' }
}

function say(response, status, content) {
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` })
  response.end(JSON.stringify(content))
}

export function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  if (pathname === '/api/v1/lights/stream') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write(': joined\n\n')
    streams.add(response)
    return response.on('close', () => streams.delete(response))
  }
  if (orders[pathname]) return say(response, 200, orders[pathname]() || {})
  if (request.method !== 'GET') sent.push(`${request.method} ${pathname}`)
  if (refusals[pathname]) return say(response, 422, refusals[pathname])
  if (pathname === '/api/v1/lights') return say(response, 200, lightsOf(searchParams.get('plan')))
  const known = { ...secondAnswers, ...pageAnswers, ...answers }[pathname]
  return say(response, known ? 200 : 404, known || notFound(pathname))
}

export async function serve(handler) {
  const server = createServer(handler)
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return server
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await serve(answer)
  console.log(server.address().port)
  process.stdin.resume().on('end', () => process.exit(0))
}
