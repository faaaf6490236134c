export { partiesTables } from './parties.store.ts'
