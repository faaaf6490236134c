import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Document } from '../../parts/document.tsx'
import { placeOf } from '../../parts/formats.ts'
import { Timeline } from '../../parts/timeline.tsx'
import { CaseFileLink } from './case-file-link.tsx'
import { useEntryWords } from './entry-words.ts'
import style from './order.module.css'
import type { OrderPage } from './read-order.ts'

/** What happened, the newest first. What comes while one looks is marked and read out. */
export function Record({ order, timeline }: Pick<OrderPage, 'order' | 'timeline'>) {
  const { t } = useLingui()
  const words = useEntryWords()
  const newest = timeline[0]
  const [seen] = useState(newest?.seq ?? 0)
  const entries = timeline.map(({ seq, at, body, hash }) => {
    return { seq, at, hash, text: words(body), isNew: seq > seen }
  })
  const earlier = timeline.at(-1)?.seq ?? 1
  return (
    <section className={`sheet ${style.part}`} id="record">
      <h2>
        <Trans>Record</Trans>
      </h2>
      <p className="unseen" role="status">
        {newest !== undefined && newest.seq > seen && words(newest.body)}
      </p>
      <p className="tiny">
        <Trans>The time here is that of {placeOf(order.zone)}.</Trans>
      </p>
      <Timeline entries={entries} zone={order.zone} />
      {earlier > 1 && (
        <p>
          <a className="button plain" href={`/orders/${order.id}?record=whole#record`}>
            {t`Show all ${newest?.seq ?? 0} entries`}
          </a>
        </p>
      )}
      <CaseFileLink orderId={order.id} />
      <Document name={t`The whole record`} href={`/v1/orders/${order.id}/record`} kind="JSON" />
    </section>
  )
}
