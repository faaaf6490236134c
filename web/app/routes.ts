import { index, layout, type RouteConfig, type RouteConfigEntry, route } from '@react-router/dev/routes'
import { everyLanguage } from './language/languages.ts'
import { publicPages } from './public/pages.ts'

/** Each public page in each language: the same file under `/`, `/zh`, `/es`. */
/** What was checked of a supplier, in each language; there is one page for each supplier. */
const badgeRoutes = everyLanguage.map(({ code, prefix }) =>
  route(`${prefix}/badge/:companyId`.slice(1), 'public/badge.tsx', { id: `${code}/badge` }),
)

const publicRoutes = everyLanguage.flatMap(({ code, prefix }) =>
  publicPages.map(({ path, file }): RouteConfigEntry => {
    const id = `${code}${path}`
    const url = `${prefix}${path}`.replace(/^\/|\/$/g, '')
    return url === '' ? index(file, { id }) : route(url, file, { id })
  }),
)

export default [
  route('preferences', 'shell/preferences.ts'),
  route('company-choice', 'signed-in/frame/company-choice.ts'),
  route('sign-out', 'signed-in/sign-in/sign-out.ts'),
  route('sandbox/clock', 'signed-in/frame/sandbox-clock.ts'),
  route('finance/files/:batchId/xml', 'signed-in/bank-files/file.ts'),
  route('sitemap.xml', 'public/sitemap.ts'),
  route('robots.txt', 'public/robots.ts'),
  layout('shell/public-layout.tsx', [...publicRoutes, ...badgeRoutes, route('*', 'shell/not-found.ts')]),
  layout('shell/app-layout.tsx', [
    route('design', 'design/design.tsx'),
    route('sign-in', 'signed-in/sign-in/sign-in.tsx'),
    route('sign-in/code', 'signed-in/sign-in/sign-in-code.tsx'),
    route('sign-up', 'signed-in/sign-in/sign-up.tsx'),
    route('sandbox', 'signed-in/sandbox/switches.tsx'),
    route('sandbox/mails', 'signed-in/sign-in/mails.tsx'),
    route('home', 'signed-in/start/home.tsx'),
    route('notices', 'signed-in/notices/notices.tsx'),
    route('notices/mails', 'signed-in/notices/mails.tsx'),
    route('unsubscribe', 'signed-in/notices/unsubscribe.tsx'),
    route('company', 'signed-in/company/company.tsx'),
    route('company/webhooks', 'signed-in/webhooks/webhooks.tsx'),
    route('company/webhooks/:endpointId', 'signed-in/webhooks/endpoint.tsx'),
    route('company/application', 'signed-in/joining/application.tsx'),
    route('vetting', 'signed-in/joining/queue.tsx'),
    route('vetting/:companyId', 'signed-in/joining/vetting.tsx'),
    route('company/limit', 'signed-in/limit/limit.tsx'),
    route('companies/:companyId/limit', 'signed-in/limit/limit-at-staff.tsx'),
    route('companies/:companyId', 'signed-in/company/at-staff.tsx'),
    route('reviews', 'signed-in/reviews/reviews.tsx'),
    route('story-desk', 'signed-in/stories/story-desk.tsx'),
    route('settings', 'signed-in/settings/settings.tsx'),
    route('payouts', 'signed-in/payouts/payouts.tsx'),
    route('payouts/:payoutId', 'signed-in/payouts/payout.tsx'),
    route('invoices', 'signed-in/invoices/invoices.tsx'),
    route('invoices/self-billed/:selfBilledId', 'signed-in/invoices/self-billed.tsx'),
    route('invoices/:invoiceId', 'signed-in/invoices/invoice.tsx'),
    route('vouchers', 'signed-in/vouchers/vouchers.tsx'),
    route('money', 'signed-in/money/money.tsx'),
    route('money/movements', 'signed-in/money/movements.tsx'),
    route('money/movements/:movementId', 'signed-in/money/movement.tsx'),
    route('money/statements', 'signed-in/money/statements.tsx'),
    route('finance', 'signed-in/finance/finance.tsx'),
    route('finance/books', 'signed-in/finance/books.tsx'),
    route('finance/guarantee', 'signed-in/finance/guarantee.tsx'),
    route('finance/ledger', 'signed-in/finance/ledger.tsx'),
    route('finance/providers', 'signed-in/providers/providers.tsx'),
    route('finance/currencies', 'signed-in/currencies/currencies.tsx'),
    route('finance/bank', 'signed-in/bank/bank.tsx'),
    route('finance/bank/:statementId', 'signed-in/bank/statement.tsx'),
    route('finance/files', 'signed-in/bank-files/bank-files.tsx'),
    route('policy', 'signed-in/policy/policies.tsx'),
    route('policy/:section', 'signed-in/policy/policy.tsx'),
    route('messages', 'signed-in/messages/inbox.tsx'),
    route('orders', 'signed-in/orders/orders.tsx'),
    route('orders/new', 'signed-in/terms/new-order.tsx'),
    route('orders/:orderId', 'signed-in/order/order.tsx'),
    route('orders/:orderId/terms', 'signed-in/terms/edit-terms.tsx'),
    route('orders/:orderId/pay', 'signed-in/pay/pay.tsx'),
    route('orders/:orderId/claim/new', 'signed-in/claims/new-claim.tsx'),
    route('claims/open', 'signed-in/claims/claim-list.tsx'),
    route('claims/:orderId/:claimId', 'signed-in/claims/desk.tsx'),
    route('orders/:orderId/shipments/:lotId/inspection', 'signed-in/inspections/own-inspection.tsx'),
    route('products/:productId/versions/:version', 'signed-in/catalogue/version.tsx'),
    route('inspections', 'signed-in/inspections/inspections.tsx'),
    route('inspections/:orderId/:inspectionId', 'signed-in/inspections/inspection.tsx'),
  ]),
] satisfies RouteConfig
