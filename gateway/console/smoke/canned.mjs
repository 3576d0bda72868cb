// 示例 data for looking at the console without any service behind it: invented district, invented figures.

const at = '2026-11-20T09:30:00+08:00'
export const plan = { id: 'P2026-990102', title: '示例区2026年教育工作要点', year: 2026, unit: '990102' }

const row = (number, path, colour, subject, text, reason, rest = {}) => ({
  commitment: `${plan.id}-${number}`,
  version: 7,
  plan: plan.id,
  planTitle: plan.title,
  year: 2026,
  unit: plan.unit,
  path,
  subject,
  text,
  target: '定性要求',
  colour,
  reason,
  since: at,
  asOf: '2026-11-20',
  restricted: false,
  ...rest,
})

const rate = (indicator, value, target, reported, applicable) => ({
  indicator,
  target: `不低于${target}%`,
  value,
  unitOfMeasure: '%',
  period: '2026-autumn',
  applicable,
  reported,
  achievement: String(value / target),
})

export const lights = [
  row('3-1', ['一', '3'], 'GREEN', '普惠性幼儿园覆盖率', '普惠性幼儿园覆盖率达92%以上', '20所幼儿园已报18所，覆盖率92.31%，达到92%的目标。', {
    ...rate('PRE.INCL', '92.3076923077', '92', 18, 20),
    lead: '学前教育科',
    deadline: '2026-12-31',
  }),
  row('3-2', ['一', '3'], 'RED', '公办园在园幼儿占比', '公办园在园幼儿占比达到55%以上', '占比48.62%，比目标低6.38个百分点，距期限41天。', {
    ...rate('PRE.PUB', '48.6238532110', '55', 20, 20),
    lead: '学前教育科',
    deadline: '2026-12-31',
  }),
  row('4-1', ['一', '4'], 'YELLOW', '优质幼儿园覆盖率', '优质幼儿园覆盖率达到70%', '覆盖率66.67%，按进度应达68%，存在风险。', {
    ...rate('PRE.QUAL', '66.6666666667', '70', 19, 20),
    adjusted: '目标由75%调整为70%（示教〔2026〕8号）',
    lead: '学前教育科',
    deadline: '2026-12-31',
  }),
  row('7-1', ['二', '7'], 'GREEN', '体质健康合格率', '学生体质健康合格率达到95%以上', '42所学校已报41所，合格率96.04%，高于95%的目标。', {
    ...rate('PE.PASS', '96.0382513661', '95', 41, 42),
    lead: '体卫艺科',
    deadline: '2026-12-15',
  }),
  row('7-2', ['二', '7'], 'RED', '体质健康优良率', '体质健康优良率达到55%以上', '优良率54.998%，未达到55%，差1名学生也不算完成。', {
    ...rate('PE.GOOD', '54.9981', '55', 41, 42),
    lead: '体卫艺科',
    deadline: '2026-12-15',
  }),
  row('8-1', ['二', '8'], 'GREY', '近视率', '近视率较上年下降1个百分点', '42所学校只报3所，覆盖不足，尚难判断。', {
    indicator: 'PE.MYOPIA',
    target: '较上年下降1个百分点',
    lead: '体卫艺科',
    deadline: '2026-12-31',
    value: '-0.42',
    unitOfMeasure: '个百分点',
    period: '2026',
    applicable: 42,
    reported: 3,
    achievement: '0.42',
  }),
  row('9-1', ['二', '9'], 'GREEN', '课后服务学校覆盖率', '义务教育学校课后服务实现全覆盖', '42所学校全部开展课后服务。', {
    ...rate('CARE.COV', '100', '100', 42, 42),
    target: '全部达到',
    lead: '基础教育科',
  }),
  row('12-1', ['三', '12'], 'YELLOW', '督导学校数', '全年完成30所学校综合督导', '已督导22所，按进度应完成26所。', {
    indicator: 'SUP.COUNT',
    target: '不低于30所',
    value: '22',
    unitOfMeasure: '所',
    period: '2026',
    achievement: '0.7333333333',
    lead: '教育督导室',
    deadline: '2026-12-31',
  }),
  row('13-1', ['三', '13'], 'GREEN', '校际差异系数', '小学校际差异系数控制在0.50以内', '差异系数0.41，优于0.50的目标。', {
    ...rate('BAL.CV', '0.4123', '0.50', 42, 42),
    target: '不高于0.50',
    unitOfMeasure: undefined,
    achievement: String(0.5 / 0.4123),
    lead: '基础教育科',
    deadline: '2026-12-31',
  }),
  row('15-1', ['四', '15'], 'GREY', '教师培训', '开展新入职教师全员培训', '尚无进展填报，不能判断。', {
    target: '按期完成',
    lead: '人事科',
    deadline: '2026-10-31',
  }),
  row('16-1', ['四', '16'], 'GREEN', '安全检查', '每学期开展2次校园安全大检查', '本学期已开展2次。', {
    target: '每学期2次',
    lead: '安全科',
  }),
  row('17-1', ['四', '17'], 'GREY', '家校共育', '进一步完善家校社协同育人机制', '定性要求，由责任单位提交佐证材料。', {}),
]

export const changed = {
  ...lights[1],
  version: 8,
  ...rate('PRE.PUB', '55.0724637681', '55', 20, 20),
  colour: 'GREEN',
  reason: '1所幼儿园转为公办后，占比升至55.07%，达到55%的目标。',
  since: '2026-11-20T09:31:00+08:00',
}

export const answers = {
  '/api/v1/session': {
    user: 'admin',
    name: '系统管理员',
    roles: ['ADMIN'],
    roleNames: ['系统管理员'],
    scopes: ['plan:read', 'plan:write', 'notification:read', 'figure:read', 'register:read', 'register:write', 'key:manage'],
    mustChangePassword: true,
  },
  [`/api/v1/plans/${plan.id}`]: {
    ...plan,
    outline: ['学前教育普及普惠', '五育并举', '优质均衡', '队伍与保障'].map((title, at) => ({
      path: ['一二三四'[at]],
      printed: `${'一二三四'[at]}、`,
      title,
      level: 1,
    })),
  },
  '/api/v1/units': [{ unit: '990102', name: '示例区', level: 'COUNTY', children: [] }],
  [`/api/v1/commitments/${plan.id}-3-2`]: {
    plan: plan.id,
    text: lights[1].text,
    daysLeft: 41,
    history: [
      { to: 'GREY', reason: '尚无学校上报。', at: '2026-03-01T08:00:00+08:00' },
      { from: 'GREY', to: 'RED', reason: '占比48.62%，比目标低6.38个百分点。', at },
    ],
    entries: [],
    awaiting: [{ no: 2, what: '期限由2026年12月31日调整为2027年6月30日', reason: '生源变化', drops: false, proposedBy: '示例科员' }],
  },
  '/api/v1/catalogue/elements': [
    { code: 'pre.public', name: '公办园在园幼儿数' },
    { code: 'pre.children', name: '在园幼儿数' },
  ],
  '/api/v1/figures/PRE.PUB/990102/2026-autumn/lineage': {
    figure: {
      shown: '48.62%',
      unitName: '示例区',
      numerator: '1590',
      denominator: '3270',
      coverage: { applicable: 20, reported: 20 },
    },
    formula: { words: '公办园在园幼儿数 ÷ 在园幼儿数' },
    schools: [
      {
        school: '1199000031',
        name: '示例区第一幼儿园',
        receipt: 'R0J9ZK1',
        receivedAt: at,
        values: { 'pre.public': 360, 'pre.children': 360 },
      },
      {
        school: '1199000032',
        name: '示例区春芽幼儿园',
        receipt: 'R0J9ZK2',
        receivedAt: at,
        values: { 'pre.public': 0, 'pre.children': 285 },
      },
      { school: '1199000033', name: '示例区百合幼儿园' },
    ],
  },
  '/api/v1/drafts': [
    { id: 'D1', state: 'DRAFT', title: plan.title, unit: plan.unit, source: { at }, tracked: 2, doubts: 1 },
    { id: 'D2', state: 'DRAFT', title: '示例镇2026年工作要点', unit: '99010203', source: { at }, tracked: 1, doubts: 0 },
  ],
  '/api/v1/drafts/D1': {
    id: 'D1',
    title: '示例区2026年教育工作要点',
    at,
    commitments: [
      { path: ['一', '3'], text: '普惠性幼儿园覆盖率达92%以上', targetInWords: '不低于92%', indicator: 'PRE.INCL', lead: '学前教育科', deadline: '2026-12-31', doubts: [] },
      { path: ['二', '5'], text: '新增学位212个，其中小学190个、初中21个', targetInWords: '不低于212个', doubts: ['212 不等于 190 + 21，请核对原文。'] },
      ...Array.from({ length: 60 }, (_, at) => ({ path: ['三'], text: `第${at + 3}项承诺`, doubts: [] })),
    ],
  },
}
