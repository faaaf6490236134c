import type { SandboxPayment } from './state.ts'

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

/** The 3-D Secure page of the pretended bank: works without script. */
export function threeDSecurePage(payment: SandboxPayment): string {
  const path = `/3ds/${encodeURIComponent(payment.key)}`
  const open = payment.state === 'needs-action'
  const form = `<form method="post" action="${escaped(path)}/confirm"><button>Confirm the payment</button></form>
<form method="post" action="${escaped(path)}/decline"><button>Decline it</button></form>`
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sandbox Bank: 3-D Secure</title>
<style>body{font:1rem/1.5 system-ui;max-width:32rem;margin:3rem auto;padding:0 1rem}
button{font:inherit;padding:.5rem 1rem;margin:.25rem 0}</style></head>
<body><main><h1>Sandbox Bank</h1>
<p>No real money moves here. Payment ${escaped(payment.reference)}: ${payment.amount} minor units of
${escaped(payment.currency)}.</p>
${open ? form : `<p>This payment is ${escaped(payment.state)}; there is nothing left to do.</p>`}
</main></body></html>`
}
