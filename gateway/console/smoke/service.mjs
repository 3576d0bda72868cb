// The services behind the door as canned answers; `node smoke/service.mjs` prints its port and serves
// until its input ends. /canned/change sends a live change, /canned/cut breaks all live streams.
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'

import { pageAnswers, refusals } from './canned-pages.mjs'
import { answers, changed } from './canned.mjs'

const streams = new Set()

const orders = {
  '/canned/change': () =>
    streams.forEach((stream) => stream.write(`event: light\ndata: ${JSON.stringify(changed)}\n\n`)),
  '/canned/cut': () => streams.forEach((stream) => stream.destroy()),
}

export function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost')
  if (pathname === '/api/v1/lights/stream') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write(': joined\n\n')
    streams.add(response)
    return response.on('close', () => streams.delete(response))
  }
  if (refusals[pathname]) {
    response.writeHead(422, { 'Content-Type': 'application/problem+json; charset=utf-8' })
    return response.end(JSON.stringify(refusals[pathname]))
  }
  orders[pathname]?.()
  if (pathname === '/api/v1/drafts/D9') {
    response.writeHead(404, { 'Content-Type': 'application/problem+json; charset=utf-8' })
    return response.end(JSON.stringify({ title: '没有这份草稿', detail: '没有编号为D9的草稿。' }))
  }
  const known = orders[pathname] ? {} : answers[pathname] || pageAnswers[pathname]
  response.writeHead(known ? 200 : 404, { 'Content-Type': 'application/json; charset=utf-8' })
  return response.end(JSON.stringify(known || { title: '没有找到' }))
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
