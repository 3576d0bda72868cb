// 示例 data of a second confirmed plan beside the first, and of an inbox with news about both.
import { lights, plan } from './canned.mjs'

const at = '2026-11-21T10:00:00+08:00'
export const second = { id: 'P2027-990102', title: '示例区2027年教育工作要点', year: 2027, unit: '990102' }
export const plans = [plan, second]

const row = (number, subject, text, rest) => ({
  ...lights[0],
  ...rest,
  commitment: `${second.id}-${number}`,
  plan: second.id,
  planTitle: second.title,
  year: 2027,
  path: ['一', String(number)],
  subject,
  text,
})

const lit = [
  row('1', '新增公办学位', '新增公办学位2000个', { indicator: undefined, period: undefined, colour: 'YELLOW', reason: '已新增900个。' }),
  // Small samples: the figure behind this light is withheld from the reader.
  row('2', '随班就读比例', '特殊教育随班就读比例达到60%', { indicator: 'SPE.INC', colour: 'RED', reason: '差5个百分点。' }),
]

const detail = ({ commitment, plan: of, planTitle, text }) => ({ id: commitment, plan: of, planTitle, text, daysLeft: 40, history: [], entries: [] })
const departed = { ...detail(row('9', '家校共育', '建设家长学校20所', {})), departed: { reason: '并入另一项', at } }

/** The lights of one plan, or of all. */
export const lightsOf = (wanted) => [...lights, ...lit].filter((light) => !wanted || light.plan === wanted)

const message = (id, title, link) => ({ id, read: false, title, text: '示例提醒。', at, link })

export const secondAnswers = {
  '/api/v1/plans': plans,
  [`/api/v1/plans/${second.id}`]: { ...second, outline: [{ path: ['一'], printed: '一、', title: '学位建设', level: 1 }] },
  ...Object.fromEntries([...lights, ...lit].map((light) => [`/api/v1/commitments/${light.commitment}`, detail(light)])),
  [`/api/v1/commitments/${departed.id}`]: departed,
  [`/api/v1/figures/SPE.INC/990102/2026-autumn/lineage`]: {
    figure: { shown: '*', unitName: '示例区', coverage: null, status: null, late: null, trust: null },
    formula: { words: '随班就读人数 ÷ 残疾学生数' },
    schools: [],
  },
  '/api/v1/inbox/m2/read': {},
  '/api/v1/inbox': {
    unread: 2,
    total: 2,
    page: 0,
    size: 20,
    items: [
      message('m1', '红灯：公办园在园幼儿占比', `/#/commitments/${plan.id}-3-2`),
      message('m2', '黄灯：新增公办学位', `/#/commitments/${second.id}-1`),
    ],
  },
}
