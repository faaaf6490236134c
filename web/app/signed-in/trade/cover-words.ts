import { useLingui } from '@lingui/react/macro'
import { instantText, placeOf } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import type { Said } from './next-words.ts'

/** What each promise says, in the reader's language. */
export function usePromiseWords(): (promise: { readonly promise: string; readonly text: string }) => string {
  const { t } = useLingui()
  return ({ promise, text }) => {
    const words: Readonly<Record<string, () => string>> = {
      'shipped-on-time': () => t`The goods are shipped in time.`,
      received: () => t`The buyer receives the goods.`,
      'as-agreed': () => t`Quality and quantity are as agreed.`,
      documents: () => t`The papers that the terms name are there.`,
    }
    return words[promise]?.() ?? text
  }
}

/** Why a promise stands where it stands, in the reader's language, with times in the order's zone. */
export function useReasonWords(zone: string): (why: Said) => string {
  const { t } = useLingui()
  const { locale } = usePage().language
  return ({ code, data, text }) => {
    const of = (name: string) => String(data[name] ?? '')
    const at = (name: string) => `${instantText(of(name), zone, locale)} (${placeOf(zone)})`
    const words: Readonly<Record<string, () => string>> = {
      'not-agreed': () => t`Nothing is agreed yet, so nothing is covered.`,
      ended: () => t`The order has ended. What was paid went back as agreed, or as the rules say.`,
      'clock-not-running': () => t`The time to ship begins when the payment that it waits for has arrived.`,
      'to-be-shipped': () => t`The supplier has to ship in time.`,
      'shipped-in-time': () => t`Everything was handed to the carrier before ${at('ship_by')}.`,
      'shipped-late': () => t`The last goods left late. They were due by ${at('ship_by')}.`,
      'not-shipped': () => t`Goods are still missing. They were due by ${at('ship_by')}.`,
      'not-here': () => t`The buyer said that a shipment is not here. Our staff ask for proof of delivery.`,
      'held-up': () => t`The carrier reports trouble. Nothing counts as received until our staff have looked.`,
      received: () => t`Everything has been received.`,
      'received-by-time': () =>
        t`It counts as received, because nobody said otherwise. If it is not there, claim before ${at('until')}.`,
      'on-its-way': () => t`It counts as received on ${at('receipt_due')}, unless the buyer says that it is not there.`,
      'not-on-its-way': () => t`Nothing is on its way yet.`,
      'no-claim-in-window': () => t`The time to claim is over, and no claim is open.`,
      claimable: () => t`Look at the goods. If something is wrong, claim in time.`,
      'window-begins-at-receipt': () => t`The time to check the goods begins when they are received.`,
      'proof-is-here': () => t`Each shipment has its proof (${of('document')}).`,
      'proof-rejected': () => t`A paper proved nothing, so its shipment counts as not shipped.`,
      'proof-at-shipment': () => t`The supplier brings the proof (${of('document')}) when the goods leave.`,
    }
    return words[code]?.() ?? text
  }
}
