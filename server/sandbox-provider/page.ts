import { exponentOf } from '../kernel/currency.ts'
import { testCards } from './behaviour.ts'
import type { SandboxPayment } from './state.ts'

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
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>Sandbox Bank: ${title}</title>
<style>${style}</style></head>
<body><main><h1>Sandbox Bank</h1>
<p>No real money moves here. Payment ${escaped(payment.reference)}</p>
<p class="amount">${escaped(amountText(payment))}</p>
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
