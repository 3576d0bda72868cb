import { watch } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'

import BoardPage from './pages/BoardPage.vue'
import DraftsPage from './pages/DraftsPage.vue'
import LoginPage from './pages/LoginPage.vue'
import NotFoundPage from './pages/NotFoundPage.vue'
import PasswordPage from './pages/PasswordPage.vue'
import { DOCS, recall, session, wantedAfter } from './session.js'

const BOARD = { title: '亮灯看板', nav: '/' }
const CATALOGUE = { title: '指标目录', nav: '/catalogue' }
const CataloguePage = () => import('./pages/CataloguePage.vue')

// Hash addresses: links inside notifications (/#/commitments/…) work without any server rule.
// Each page takes what its address names as properties, so that a page being left hears nothing of the next one's.
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/login', component: LoginPage, meta: { open: true, title: '登录' } },
    { path: '/password', component: PasswordPage, meta: { alone: true, title: '修改密码' } },
    { path: '/', alias: '/board', component: BoardPage, meta: BOARD },
    { path: '/plans/:plan', component: BoardPage, props: true, meta: BOARD },
    { path: '/commitments/:commitment', component: BoardPage, props: true, meta: BOARD },
    { path: '/drafts/:id?', component: DraftsPage, props: true, meta: { title: '计划文件', nav: '/drafts' } },
    {
      path: '/matters/:id?',
      component: () => import('./pages/MattersPage.vue'),
      props: ({ params, query }) => ({ ...params, commitment: String(query.commitment || '') }),
      meta: { title: '督办事项', nav: '/matters' },
    },
    { path: '/catalogue', component: CataloguePage, meta: CATALOGUE },
    { path: '/catalogue/:section(indicators|forms|elements)/:code?', component: CataloguePage, props: true, meta: CATALOGUE },
    {
      path: '/schools/:code?',
      component: () => import('./pages/SchoolsPage.vue'),
      props: true,
      meta: { title: '学校名册', nav: '/schools' },
    },
    { path: '/inbox', component: () => import('./pages/InboxPage.vue'), meta: { title: '收件箱' } },
    { path: '/:rest(.*)*', component: NotFoundPage, meta: { title: '没有这个页面' } },
  ],
})

router.beforeEach(async (to) => {
  const account = await recall()
  if (!account && !to.meta.open) return { path: '/login', query: { to: to.fullPath } }
  if (account && to.path === '/login') return to.query.to === DOCS ? '/' : wantedAfter(to.query)
  // The door refuses everything else until the password somebody else has chosen is changed.
  if (account?.mustChangeFirst && to.path !== '/password') return { path: '/password', query: { to: to.fullPath } }
  if (to.path === '/password' && !account.mustChangeFirst) return to.query.to === DOCS ? '/' : wantedAfter(to.query)
  document.title = `督办 · ${to.meta.title || ''}`
  return true
})

watch(
  () => session.account,
  (account) => {
    const here = router.currentRoute.value
    if (!account && session.known && here.path !== '/login') {
      router.replace({ path: '/login', query: { to: here.fullPath } })
    }
  },
)
