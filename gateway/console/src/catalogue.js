import { get, itemsOf } from './api.js'

let names

/** The Chinese name of each number a school reports, asked for once. */
export function elementNames() {
  names ||= get('/catalogue/elements')
    .then((elements) => Object.fromEntries(itemsOf(elements).map((e) => [e.code, e.name])))
    .catch(() => {
      names = undefined
      return {}
    })
  return names
}
