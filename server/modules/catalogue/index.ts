export { catalogueChecks, catalogueTables } from './catalogue.store.ts'
export { type ImportsWork, workOnImports } from './imports.jobs.ts'
export { catalogueFiles, listedVersion } from './product-view.store.ts'
export { productsRoutes } from './products.routes.ts'
