import { Type } from 'typebox'
import { print } from '../../platform/printer.ts'
import { recordReads } from '../../platform/read-records.ts'
import { oneOf, reply, text } from '../../platform/reply.ts'
import { type Call, exportRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { drawInvoiceSheet, type WhereToPay } from '../credit/draw-invoice-sheet.rules.ts'
import { findDraw } from '../credit/index.ts'
import { type SheetLanguage, sheetLanguages } from '../credit/line-statement-sheet.rules.ts'
import { accountsToPay } from '../reconciliation/index.ts'
import { readDrawInvoice } from './draw-invoice.store.ts'
import { orderType } from './order.rules.ts'
import { ordersTables } from './orders.store.ts'

const params = Type.Object({ drawId: Type.String({ minLength: 1, maxLength: 64 }) })

/** The draw that a request names, where it is the caller's own debt. */
async function ownDraw({ actor, params: { drawId = '' } }: Call, { pool }: Services): Promise<Draw | undefined> {
  const draw = await findDraw(pool, drawId)
  return draw?.buyerId === actor.company ? draw : undefined
}

/** The accounts that take what repays a draw, and the reference of the order that it paid. */
async function whereToPay({ pool }: Services, draw: Draw): Promise<WhereToPay> {
  const order = await recordReads(pool, ordersTables).one(orderType, draw.orderId, 'order')
  const accounts = await accountsToPay(pool, draw.currency)
  return { order: order?.number ?? draw.orderId, reference: order?.wireReference ?? '', accounts: [...accounts] }
}

async function instructions(call: Call, services: Services) {
  const draw = await ownDraw(call, services)
  if (draw === undefined) return undefined
  const { reference, accounts } = await whereToPay(services, draw)
  return { text: reference, currency: draw.currency, accounts: [...accounts] }
}

async function* whole(file: Uint8Array): AsyncGenerator<Uint8Array> {
  yield file
}

/** Repaying by wire what paid an order: the order's own reference leads the money there. */
export const repaymentInstructionsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/credit-draws/:drawId/repayment-instructions',
    summary: 'To which account a draw is repaid by wire, and what to write on it (buyer)',
    tag: 'credit',
    params,
    reply: reply({
      ...{ text, currency: text },
      accounts: Type.Array(reply({ holder: text, bank: text, number: text })),
    }),
    read: instructions,
  }),
  exportRoute({
    path: '/v1/credit-draws/:drawId/invoice.pdf',
    summary: 'The invoice of a draw as PDF: what is to be paid when, and how; from shipment on (buyer)',
    tag: 'credit',
    params,
    query: Type.Object({ language: Type.Optional(oneOf(sheetLanguages)) }),
    gives: 'application/pdf',
    async write(call, services) {
      const draw = await ownDraw(call, services)
      if (draw === undefined) return undefined
      const found = await readDrawInvoice(services.pool, draw)
      if (found === undefined) return undefined
      const { language = 'en' } = call.query as { readonly language?: SheetLanguage }
      const sheet = drawInvoiceSheet(found.invoice, found.parties, await whereToPay(services, draw), language)
      return { type: 'application/pdf', name: `pay-later-${draw.drawId}.pdf`, chunks: whole(await print(sheet)) }
    },
  }),
]
