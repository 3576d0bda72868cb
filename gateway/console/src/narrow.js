import { ref } from 'vue'

const phone = window.matchMedia('(max-width: 640px)')

/** Whether the screen is a phone's: a table then keeps the columns that fit and says the rest inside them. */
export const narrow = ref(phone.matches)
phone.addEventListener('change', () => (narrow.value = phone.matches))
