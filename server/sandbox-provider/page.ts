import { exponentOf } from '../kernel/currency.ts'
import { testCards } from './behaviour.ts'
import { isOfPage, testInstruments } from './mandates.ts'
import type { SandboxMandate, SandboxPayment } from './state.ts'

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

/** `1 234.50 USD`: by the digits that the currency has. */
function amountText({ amount, currency }: SandboxPayment): string {
  const digits = exponentOf(currency)
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code', ...fraction })
  return format.format(amount / 10 ** digits)
}

const style = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui;max-width:34rem;margin:2rem auto;padding:0 1rem}
button{font:inherit;width:100%;min-height:44px;padding:.5rem 1rem;margin:.25rem 0}
button{text-align:start;cursor:pointer}
.amount{font-size:1.5rem}`

function page(title: string, payment: SandboxPayment, content: string): string {
  const amount = `<p class="amount">${escaped(amountText(payment))}</p>`
  return framed(title, `Payment ${payment.reference}`, `${amount}\n${content}`)
}

function framed(title: string, about: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>Sandbox Bank: ${title}</title>
<style>${style}</style></head>
<body><main><h1>Sandbox Bank</h1>
<p>No real money moves here. ${escaped(about)}</p>
${content}
</main></body></html>`
}

function nothingLeft(payment: SandboxPayment): string {
  const back =
    payment.returnUrl === undefined ? '' : `<p><a href="${escaped(payment.returnUrl)}">Back to the order</a></p>`
  return `<p>This payment is ${escaped(payment.state)}; there is nothing left to do.</p>${back}`
}

function button(action: string, text: string): string {
  return `<form method="post" action="${escaped(action)}"><button>${escaped(text)}</button></form>`
}

/** Where the payer names the card or account that is kept: works without script. */
export function keepPage({ key, method, token, state, reference, returnUrl }: SandboxMandate): string {
  const path = `/keep/${encodeURIComponent(key)}`
  const named = Object.entries(testInstruments[method] ?? {}).map(([each, [, words]]) =>
    button(`${path}/${each}`, words),
  )
  const back = returnUrl === undefined ? '' : `<p><a href="${escaped(returnUrl)}">Back</a></p>`
  const left = `<p>This is ${escaped(state)}; there is nothing left to do.</p>${back}`
  const isOpen = state === 'needs-action' && isOfPage(token)
  const title = method === 'card' ? 'Choose a test card to keep' : 'Choose a test account to keep'
  return framed(
    'keep for later',
    `Nothing is paid now. ${reference}`,
    isOpen ? `<h2>${title}</h2>${named.join('')}` : left,
  )
}

/** The 3-D Secure page of the pretended bank: works without script. */
export function threeDSecurePage(payment: SandboxPayment): string {
  const path = `/3ds/${encodeURIComponent(payment.key)}`
  const forms = button(`${path}/confirm`, 'Confirm the payment') + button(`${path}/decline`, 'Decline it')
  return page('3-D Secure', payment, payment.state === 'needs-action' ? forms : nothingLeft(payment))
}

/** Where the payer chooses one of the test cards: works without script. */
export function cardPage(payment: SandboxPayment): string {
  const path = `/pay/${encodeURIComponent(payment.key)}`
  const cards = Object.entries(testCards).map(([token, text]) => button(`${path}/${token}`, text))
  const open = payment.state === 'needs-action' && payment.token === 'card-page'
  return page('pay by card', payment, open ? `<h2>Choose a test card</h2>${cards.join('')}` : nothingLeft(payment))
}
