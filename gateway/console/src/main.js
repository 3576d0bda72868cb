import { createApp } from 'vue'

import App from './App.vue'
import { installElements } from './elements.js'
import { router } from './router.js'
import './style.css'

const app = createApp(App)
installElements(app)
app.use(router).mount('#app')
