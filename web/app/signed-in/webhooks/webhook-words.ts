import { useLingui } from '@lingui/react/macro'
import type { Tone } from '../../parts/tag.tsx'
import type { EventSubject } from './event-subjects.ts'
import type { Delivery, Endpoint } from './read-webhooks.ts'

/** How an endpoint stands, in a word. */
export function useEndpointState(): (state: Endpoint['state']) => { readonly word: string; readonly tone: Tone } {
  const { t } = useLingui()
  return (state) =>
    ({
      active: { word: t`active`, tone: 'seal' as const },
      failing: { word: t`failing`, tone: 'bad' as const },
      disabled: { word: t`disabled`, tone: 'plain' as const },
      gone: { word: t`gone (410)`, tone: 'warn' as const },
    })[state]
}

/** How a delivery stands, in a word. */
export function useDeliveryState(): (state: Delivery['state']) => { readonly word: string; readonly tone: Tone } {
  const { t } = useLingui()
  return (state) =>
    ({
      due: { word: t`being sent`, tone: 'plain' as const },
      waiting: { word: t`tried again later`, tone: 'warn' as const },
      delivered: { word: t`delivered`, tone: 'seal' as const },
      failed: { word: t`given up`, tone: 'bad' as const },
      dropped: { word: t`not sent`, tone: 'plain' as const },
    })[state]
}

/** Why there was no answer. */
export function useFaultWords(): (fault: string) => string {
  const { t } = useLingui()
  return (fault) =>
    ({
      timeout: t`no answer in 15 seconds`,
      resting: t`not asked: it gave no answer a moment ago`,
      'address-refused': t`the address is not on the public internet`,
      'name-unknown': t`the name is not known`,
      'connection-refused': t`the connection was refused`,
      'certificate-refused': t`the certificate is not valid`,
    })[fault] ?? t`the connection failed`
}

/** What the subjects of events are called. */
export function useSubjects(): readonly { readonly subject: EventSubject; readonly name: string }[] {
  const { t } = useLingui()
  return [
    { subject: 'order', name: t`Order and terms` },
    { subject: 'payment', name: t`Payments and money held` },
    { subject: 'shipment', name: t`Shipments` },
    { subject: 'claim', name: t`Claims` },
    { subject: 'message', name: t`Messages and requests for help` },
    { subject: 'moneyOut', name: t`Refunds and payouts` },
    { subject: 'company', name: t`The company itself` },
  ]
}
