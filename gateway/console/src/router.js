import { watch } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'

import BoardPage from './pages/BoardPage.vue'
import DraftsPage from './pages/DraftsPage.vue'
import LoginPage from './pages/LoginPage.vue'
import { recall, session } from './session.js'

// Hash addresses: links inside notifications (/#/commitments/…) work without any server rule.
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/login', component: LoginPage, meta: { open: true, title: '登录' } },
    { path: '/', component: BoardPage, meta: { title: '亮灯看板' } },
    { path: '/commitments/:id', component: BoardPage, meta: { title: '亮灯看板' } },
    { path: '/drafts/:id?', component: DraftsPage, meta: { title: '计划文件' } },
    { path: '/matters/:id?', component: () => import('./pages/MattersPage.vue'), meta: { title: '督办事项' } },
    { path: '/catalogue/:section?/:code?', component: () => import('./pages/CataloguePage.vue'), meta: { title: '指标目录' } },
    { path: '/schools/:code?', component: () => import('./pages/SchoolsPage.vue'), meta: { title: '学校名册' } },
    { path: '/:rest(.*)', redirect: '/' },
  ],
})

router.beforeEach(async (to) => {
  const account = await recall()
  if (!account && !to.meta.open) return { path: '/login', query: { to: to.fullPath } }
  if (account && to.path === '/login') return '/'
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
