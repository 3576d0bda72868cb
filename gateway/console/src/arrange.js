// How the board puts commitments in order: the plan's own order, or by urgency, deadline, lead.

const URGENCY = { RED: 0, YELLOW: 1, GREY: 2, GREEN: 3 }
const chinese = new Intl.Collator('zh-Hans-CN', { numeric: true })

export const ORDERS = {
  plan: '按文件章节',
  urgency: '按灯色（红灯在前）',
  deadline: '按期限',
  lead: '按牵头单位',
}

export function sorted(items, order) {
  const by = {
    urgency: (a, b) => URGENCY[a.colour] - URGENCY[b.colour],
    deadline: (a, b) => (a.deadline || '9999').localeCompare(b.deadline || '9999'),
    lead: (a, b) => chinese.compare(a.lead || '', b.lead || ''),
  }[order]
  return by ? [...items].sort(by) : items
}

export function sectionsOf(items, titles) {
  const sections = new Map()
  for (const item of items) {
    const key = item.path?.[0] || ''
    if (!sections.has(key)) sections.set(key, { key, title: titleOf(key, titles), items: [] })
    sections.get(key).items.push(item)
  }
  return [...sections.values()]
}

const titleOf = (key, titles) => {
  if (titles[key]) return titles[key]
  return /^[一二三四五六七八九十]+$/.test(key) ? `第${key}部分` : key || '其他'
}

/** The words a reader may type: the sentence, its subject, the unit that leads, the reason. */
export function matching(items, { colour, words }) {
  const wanted = words.trim().toLowerCase()
  return items.filter(
    (item) =>
      (!colour || item.colour === colour) &&
      (!wanted ||
        [item.text, item.subject, item.lead, item.reason, item.indicator]
          .join(' ')
          .toLowerCase()
          .includes(wanted)),
  )
}
