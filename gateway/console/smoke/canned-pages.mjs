// 示例 data of the catalogue, the register and the matters.

const at = '2026-11-20T09:30:00+08:00'

const profile = (from, rest = {}) => ({
  from,
  name: '示例第一小学',
  unit: '990102001',
  kind: '211',
  sponsor: '811',
  ownership: 'PUBLIC',
  quality: 'CITY',
  area: '111',
  stages: ['PRIMARY'],
  status: 'OPEN',
  document: '示教〔2026〕1号',
  ...rest,
})

const school = {
  school: '2199000019',
  name: '示例第一小学',
  current: profile('2026-09-01'),
  profiles: [profile('2020-09-01', { name: '示例镇小学', area: '210' }), profile('2026-09-01')],
  groups: ['G01'],
}

const summary = {
  id: 'M0001',
  plan: 'P2026-990102',
  commitment: 'P2026-990102-3-2',
  unit: '990102',
  title: '公办园在园幼儿占比偏低',
  responsible: ['学前教育科'],
  state: 'ANSWERED',
  stateInWords: '已反馈',
  origin: '由黄转红自动立项',
  filedOn: '2026-10-12',
  due: '2026-11-13',
  overdue: true,
  workdaysLeft: -5,
  lastMove: '反馈',
  lastMoveAt: at,
}

const page = (items) => ({ items, total: items.length, page: 0, size: 20 })

export const pageAnswers = {
  '/api/v1/matters': page([summary]),
  '/api/v1/matters/M0002': {
    summary: { ...summary, id: 'M0002', title: '新增公办学位偏慢', commitment: 'P2027-990102-1', plan: 'P2027-990102' },
    shares: [],
    stamps: [],
    next: [],
  },
  '/api/v1/matters/M0001': {
    summary,
    text: '请分析原因并提出措施。',
    goal: '达到55%以上',
    adjusted: '目标由58%调整为55%（调整原因：区划调整，批准人：示例局长，2026年9月1日）',
    shares: [{ no: 1, unit: '学前教育科', task: '分析原因', due: '2026-11-13', stateInWords: '已反馈' }],
    stamps: [
      { no: 1, move: 'FILE', moveInWords: '立项', name: '系统', at },
      { no: 2, move: 'ANSWER', moveInWords: '反馈', name: '示例科员', unit: '学前教育科', text: '2所示例园年底转公办。', at },
    ],
    next: [
      { move: 'return', name: '退回', who: '督办人', needs: ['理由'] },
      { move: 'finish', name: '办结', who: '督办人或局领导', needs: [] },
      { move: 'split', name: '分解', who: '督办人', needs: ['分解清单'] },
    ],
  },
  '/api/v1/catalogue/indicators': [
    {
      code: 'PRE.PUB',
      name: '公办园在园幼儿占比',
      aliases: ['公办占比'],
      unit: '%',
      better: 'HIGHER',
      formula: '公办园在园幼儿数合计 ÷ 在园幼儿数合计 × 100',
      source: '教督〔2020〕1号',
      meaning: '公办园含教育部门办园、其他部门和集体办园；以开学时在园幼儿数计。',
      inputs: [{ form: 'KINDERGARTEN', elements: ['pre.public', 'pre.children'] }],
      thresholds: [{ code: 'PRE.PUB-N', level: 'NATIONAL', op: 'GE', value: 50, from: '2020-02-18', document: '教督〔2020〕1号' }],
    },
  ],
  '/api/v1/catalogue/forms': [
    { code: 'KINDERGARTEN', name: '幼儿园基本情况', period: 'TERM', scope: 'SCHOOL', kinds: ['111'], elements: [{ code: 'kid.enrolled', name: '在园幼儿数' }] },
  ],
  '/api/v1/register/codes': { kinds: [{ code: '111', name: '幼儿园' }, { code: '211', name: '小学' }] },
  '/api/v1/schools': page([school]),
  '/api/v1/schools/2199000019': school,
  '/api/v1/schools/2199000019/history': {
    operations: [{ operation: 'o1', on: '2026-09-01', title: '改名', document: '示教〔2026〕1号', reason: '更名' }],
  },
  '/api/v1/keys': page([{ key: '0123456789ab', name: '教务系统', expires: '2027-08-31T00:00:00+08:00', lastUsed: at }]),
}

export const refusals = {
  '/api/v1/inbox/m1/read': { title: '没有标为已读', detail: '收件箱正忙，请稍后再试。' },
  '/api/v1/inbox/read-all': { title: '没有标为已读', detail: '一次标得太多，请分几次。' },
  '/api/v1/catalogue/indicators/check': {
    title: '目录没有改动',
    detail: '发现2处错误，请按下列说明更正后重新提交。',
    errors: [
      { at: '/part', code: 'unknown-element', message: '没有要素 kid.enroled。', suggestion: 'kid.enrolled' },
      { at: '/source', code: 'field-unknown', message: '没有这个文号。' },
    ],
  },
  '/api/v1/matters/M0001/return': {
    title: '这一步没有办',
    detail: '有1处需要补充。',
    errors: [{ at: '/text', code: 'missing', message: '退回需要写明理由。' }],
  },
}
