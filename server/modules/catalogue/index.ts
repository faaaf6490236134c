export { catalogueChecks, catalogueTables } from './catalogue.store.ts'
