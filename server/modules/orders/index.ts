export { ordersChecks, ordersTables } from './orders.store.ts'
