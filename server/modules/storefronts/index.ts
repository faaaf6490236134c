export { storefrontFiles } from './storefront-view.store.ts'
export { storefrontsRoutes } from './storefronts.routes.ts'
export { storefrontsChecks, storefrontsTables } from './storefronts.store.ts'
