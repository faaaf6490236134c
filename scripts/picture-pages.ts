import type { Page } from 'playwright-core'
import { publicPages } from '../web/app/public/pages.ts'

/** A page to picture. */
export interface Shot {
  readonly path: string
  readonly name: string
  readonly isPublic: boolean
  /** Whose page it is, by the name of a person of the sandbox. */
  readonly who?: string
  /** What is done on it before it is pictured, such as sending a form that is refused. */
  readonly act?: (page: Page) => Promise<unknown>
}

type Ids = Readonly<Record<string, string>>
type Visit = string | readonly [string, NonNullable<Shot['act']>]

/** Sends the last form of the page as it stands, whatever the browser thinks of its fields. */
const sends =
  (fields: Readonly<Record<string, string>>, form = 'main form:has([type=submit])') =>
  async (page: Page) => {
    const last = page.locator(form).last()
    for (const [name, value] of Object.entries(fields)) await last.locator(`[name="${name}"]`).first().fill(value)
    await last.evaluate('(form) => { form.noValidate = true }')
    await last.locator('[type=submit]').last().click()
  }

/** Opens whatever is folded on the page. */
const opens = (page: Page) =>
  page.evaluate('for (const each of document.querySelectorAll("main details")) each.open = true')

const of = (who: string, pages: Readonly<Record<string, Visit>>): readonly Shot[] =>
  Object.entries(pages).map(([name, visit]) => {
    const [path, act] = typeof visit === 'string' ? [visit] : visit
    return { name, path, who, isPublic: false, ...(act === undefined ? {} : { act }) }
  })

const partner = 'side=buyer&with=cmp_supplier_cn&name=Ningbo%20Harbour%20Works'

/** What a buyer sees: each page, and an order in each of its states. */
const buyerPages = (ids: Ids) => {
  const order = (name: string, part = '') => `/orders/${ids[name]}${part}`
  const states = ['draft', 'countered', 'agreed', 'making', 'waiting', 'short', 'shipped', 'shippedWhole', 'received']
  const ended = ['completed', 'cancelled', 'expired', 'charged', 'many', 'big']
  return of('Dana Whitfield', {
    home: '/home',
    notices: '/notices',
    'notice-mails': '/notices/mails',
    orders: '/orders',
    'orders-found': '/orders?q=pump&side=buyer&currency=USD&from=1',
    'orders-none': '/orders?q=nothing-like-it&from=-3&due=7',
    sandbox: '/sandbox',
    invoices: '/invoices',
    vouchers: '/vouchers',
    'order-late': order('late'),
    'buyer-money': '/money',
    'buyer-payouts': '/payouts',
    ...Object.fromEntries([...states, ...ended].map((name) => [`order-${name}`, order(name)])),
    'order-making-open': [order('making'), opens],
    'order-shipped-whole-record': order('shipped', '?record=whole&books=whole'),
    'claim-new': order('received', '/claim/new'),
    'order-pay': order('making', '/pay'),
    'order-pay-first': [order('agreed', '/pay'), opens],
    'order-pay-wire': order('wired', '/pay'),
    'order-pay-short': order('short', '/pay'),
    'order-pay-big': order('big', '/pay'),
    'order-pay-abroad': order('agreed', '/pay?currency=EUR'),
    'order-pay-done': order('received', '/pay'),
    quotations: '/quotations',
    searches: '/searches',
    'new-search': '/searches/new?q=pumps&country=CN&price_to=9',
    'new-quotation': '/quotations/new',
    'new-order': '/orders/new',
    'new-order-found': '/orders/new?side=buyer&q=works',
    'new-order-none': '/orders/new?side=buyer&q=zzz',
    'new-order-form': `/orders/new?${partner}`,
    'new-order-faults': [`/orders/new?${partner}`, sends({ 'line-0-price': 'much' })],
    'terms-counter': order('countered', '/terms'),
    'terms-draft': [order('draft', '/terms'), opens],
    'terms-many': order('many', '/terms'),
  })
}

const supplierPages = (ids: Ids) => {
  const order = (name: string) => `/orders/${ids[name]}`
  return of('Chen Hao', {
    'supplier-home': '/home',
    'supplier-making': order('making'),
    'supplier-ship-fault': [order('shipped'), sends({ carrier: 'Ocean', 'line-1': '7' }, 'form:has([name=carrier])')],
    'supplier-shipped': order('shipped'),
    'supplier-waiting': order('waiting'),
    'supplier-charged': order('charged'),
    'supplier-completed': order('completed'),
    'supplier-long': order('long'),
    'supplier-reviews': '/reviews',
    'message-warned': [order('shipped'), sends({ text: 'Write me on WhatsApp' }, 'form:has([name=text])')],
    'messages-found': '/messages?q=board',
    settings: '/settings',
    'settings-faults': ['/settings', sends({ current: 'wrong', new: 'a long enough one' }, 'form:has([name=current])')],
  })
}

const adminPages = (ids: Ids) =>
  of('Zhao Ke', {
    company: '/company',
    'company-open': ['/company', opens],
    'company-faults': ['/company', sends({ address: 'nobody' }, 'form:has([name=address])')],
    application: '/company/application',
    catalogue: '/catalogue',
    'catalogue-new': '/catalogue/new',
    'catalogue-imports': '/catalogue/imports',
    limit: '/company/limit',
    storefront: '/company/storefront',
    'storefront-preview': '/company/storefront/preview',
    webhooks: '/company/webhooks',
    'webhooks-faults': ['/company/webhooks', sends({ url: 'https://10.0.0.1/hook' }, 'form:has([name=url])')],
    endpoint: [`/company/webhooks/${ids.endpoint}`, opens],
    money: '/money',
    movements: '/money/movements',
    'movements-none': '/money/movements?q=zzz',
    movement: `/money/movements/${ids.movement}`,
    statements: '/money/statements?currency=USD',
    payouts: '/payouts',
    'payouts-open': ['/payouts', opens],
    'payouts-faults': ['/payouts', sends({ amount: '1' }, 'form:has([name=amount])')],
    payout: `/payouts/${ids.payout}`,
    'supplier-invoices': '/invoices',
    invoice: `/invoices/${ids.invoice}`,
    'self-billed': `/invoices/self-billed/${ids.selfBilled}`,
  })

const staffPages = (ids: Ids) =>
  of('Jonas Brandt', {
    'staff-home': '/home',
    'staff-orders': '/orders',
    'staff-claims': '/claims/open?show=all',
    'staff-order': `/orders/${ids.shipped}`,
    'help-requests': '/messages',
    'staff-help': `/orders/${ids.shipped}?thread=help-buyer`,
    finance: '/finance',
    'finance-open': ['/finance', opens],
    inspections: '/inspections',
    guarantee: ['/finance/guarantee', opens],
    vetting: '/vetting',
    credit: '/credit-applications',
    portfolio: '/credit-portfolio',
    scorecard: ['/policy/scorecard', opens],
    'review-queue': '/reviews',
    'story-desk': '/story-desk',
    'vetting-one': '/vetting/cmp_supplier_vn',
    'company-at-staff': '/companies/cmp_supplier_cn',
    'company-at-staff-open': ['/companies/cmp_supplier_cn', opens],
    bank: '/finance/bank',
    'bank-open': ['/finance/bank', opens],
    statement: `/finance/bank/${ids.statement}`,
    'bank-files': ['/finance/files', opens],
    books: '/finance/books',
    providers: '/finance/providers?state=',
    currencies: ['/finance/currencies', opens],
    ledger: '/finance/ledger?prefix=liabilities',
    'ledger-account': '/finance/ledger?account=income:fees:transaction',
    policies: '/policy',
    policy: ['/policy/payments', opens],
    'staff-invoices': '/invoices',
    'staff-vouchers': '/vouchers',
  })

const open = (name: string, path: string, act?: Shot['act']): Shot => ({
  name,
  path,
  isPublic: false,
  ...(act === undefined ? {} : { act }),
})

/** Every page, in the states that `ids` name. */
export const picturePages = (ids: Ids): readonly Shot[] => [
  ...publicPages.map(({ path }) => ({ path, name: path === '/' ? 'landing' : path.slice(1), isPublic: true })),
  { path: '/', name: 'landing-open', isPublic: true, act: opens },
  { path: '/fees?amount=9640&currency=USD&country=US', name: 'fees-reckoned', isPublic: true },
  { path: '/fees?amount=much&currency=JPY', name: 'fees-fault', isPublic: true },
  { path: '/verify', name: 'verify-fault', isPublic: true, act: sends({ text: '{"format":"surety-record/1"}' }) },
  { path: '/badge/cmp_supplier_cn', name: 'badge', isPublic: true },
  { path: '/badge/cmp_supplier_vn', name: 'badge-none', isPublic: true },
  open('design', '/design'),
  open('missing', '/nothing-here'),
  open('sign-in', '/sign-in'),
  open(
    'sign-in-fault',
    '/sign-in',
    sends({ address: 'nobody@nowhere.example', password: 'wrong' }, 'form:has([name=password])'),
  ),
  open('sign-in-code', '/sign-in/code'),
  open('sign-up', '/sign-up'),
  open('sign-up-fault', '/sign-up', sends({ name: 'A', password: 'short' })),
  open('sandbox-mails', '/sandbox/mails'),
  open('unsubscribe-wrong', '/unsubscribe?token=nothing'),
  ...buyerPages(ids),
  ...supplierPages(ids),
  ...adminPages(ids),
  ...staffPages(ids),
]
