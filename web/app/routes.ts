import { index, layout, type RouteConfig, type RouteConfigEntry, route } from '@react-router/dev/routes'
import { everyLanguage } from './language/languages.ts'
import { publicPages } from './public/pages.ts'

/** Each public page in each language: the same file under `/`, `/zh`, `/es`. */
const publicRoutes = everyLanguage.flatMap(({ code, prefix }) =>
  publicPages.map(({ path, file }): RouteConfigEntry => {
    const id = `${code}${path}`
    const url = `${prefix}${path}`.replace(/^\/|\/$/g, '')
    return url === '' ? index(file, { id }) : route(url, file, { id })
  }),
)

export default [
  route('preferences', 'shell/preferences.ts'),
  route('sitemap.xml', 'public/sitemap.ts'),
  route('robots.txt', 'public/robots.ts'),
  layout('shell/public-layout.tsx', [...publicRoutes, route('*', 'shell/not-found.ts')]),
  layout('shell/app-layout.tsx', [
    route('design', 'design/design.tsx'),
    route('orders/:orderId/pay', 'signed-in/pay/pay.tsx'),
  ]),
] satisfies RouteConfig
