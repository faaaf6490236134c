import { Trans, useLingui } from '@lingui/react/macro'
import { Clause } from '../parts/clause.tsx'
import { useNow } from '../parts/clock.tsx'
import { CoverPanel } from '../parts/cover-panel.tsx'
import { Deadline } from '../parts/deadline.tsx'
import { Document } from '../parts/document.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { FileField } from '../parts/file-field.tsx'
import { Money } from '../parts/money.tsx'
import { MoneyFlow } from '../parts/money-flow.tsx'
import { Party } from '../parts/party.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Status } from '../parts/status.tsx'
import { Stepper } from '../parts/stepper.tsx'
import { Timeline } from '../parts/timeline.tsx'

import style from './design.module.css'

const DAY = 24 * 60 * 60 * 1000
const states = ['draft', 'proposed', 'agreed', 'in-production', 'awaiting-balance', 'shipped', 'open', 'kept', 'broken']
const hash = '9f2cab0d77abc3d015e8bb41f00dfeed9f2cab0d77abc3d015e8bb41f00d9e41'

function useDay(days: number): string {
  const now = useNow().getTime()
  return new Date(Math.floor(now / DAY) * DAY + days * DAY + 16 * 60 * 60 * 1000).toISOString()
}

/** Amounts, states, deadlines, parties, documents. */
export function SmallSamples() {
  const [soon, later, over] = [useDay(1), useDay(19), useDay(-3)]
  return (
    <section className={`sheet ${style.stack}`}>
      <div style={{ display: 'grid', justifyItems: 'end', maxWidth: 260 }}>
        <Money amount={305_600} currency="USD" />
        <Money amount={9_007_199_254_740_991} currency="USD" />
        <Money amount={120_000} currency="JPY" />
        <Money amount={1_234_567} currency="KWD" />
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {states.map((state) => (
          <Status key={state} state={state} />
        ))}
      </div>
      <Deadline at={later} zone="Asia/Shanghai" />
      <Deadline at={soon} zone="Europe/Amsterdam" />
      <Deadline at={over} zone="UTC" />
      <Party name="Ningbo Harbour Works" country="CN" href="/suppliers" badgeUntil="2027-11-30T00:00:00.000Z" />
      <Party name="Gesellschaft für hydraulische Sonderarmaturen und Rohrleitungsbau mbH & Co. KG" country="DE" />
      <Document name="certificate-3.1-heat-7731.pdf" href="/design" kind="PDF, 214 kB" hash={hash} />
      <FileField
        name="sample"
        label="Transport document or photo"
        hint="At most 30 MB."
        fault="The file is damaged or was cut off. Save or scan it again."
        progress={{ name: 'pallets.jpg', sent: 9_400_000, bytes: 25_000_000 }}
      />
    </section>
  )
}

/** What an order's page is made of. */
export function OrderSamples() {
  const { t } = useLingui()
  const shipBy = useDay(19)
  return (
    <>
      <Stepper
        steps={[
          { name: t`Agreed`, note: '2 Feb', state: 'done' },
          { name: t`Paid`, note: '9 Feb · 20 %', state: 'done' },
          { name: t`In production`, state: 'now' },
          { name: t`Balance`, state: 'later' },
          { name: t`Shipped`, state: 'later' },
          { name: t`Received`, state: 'later' },
        ]}
      />
      <div className={style.beside}>
        <CoverPanel
          upTo={{ amount: 964_000, currency: 'USD' }}
          because={<Trans>What you have paid here. Until 30 days after delivery.</Trans>}
          promises={[
            { name: t`Shipped on time`, note: <Deadline at={shipBy} zone="Asia/Shanghai" />, state: 'open' },
            { name: t`Quality, 6 terms`, note: t`checked at inspection or on delivery`, state: 'broken' },
            { name: t`Certificate 3.1`, note: t`received 20 Feb`, state: 'kept' },
          ]}
        />
        <div style={{ display: 'grid', gap: 16, alignContent: 'start' }}>
          <Clause title={t`Bore`}>88.9 ± 0.2 mm · 1.4404 · Ra ≤ 3.2 µm</Clause>
          <ProblemNote title={t`Ningbo Harbour Works changed the order while you were writing`} tone="warn">
            <Trans>Your text is kept; here is what changed.</Trans>
          </ProblemNote>
          <ProblemNote title={t`The payment did not go through`}>
            <Trans>The card's bank refused it. Nothing was charged. Try another card or another method.</Trans>
          </ProblemNote>
        </div>
      </div>
      <EmptyState
        title={t`No orders yet`}
        action={
          <a className="button" href="/orders/new">
            <Trans>Write the first order</Trans>
          </a>
        }
      >
        <Trans>
          An order is the contract: goods, quality, dates and instalments. It stands here from its first draft.
        </Trans>
      </EmptyState>
    </>
  )
}

/** The open books and the record. */
export function BooksSample() {
  const { t } = useLingui()
  return (
    <section className={`sheet ${style.stack}`}>
      <h2>
        <Trans>Open books</Trans>
      </h2>
      <MoneyFlow
        currency="USD"
        nodes={[
          { id: 'card', name: t`Card ·· 4242`, column: 0, tone: 'ink' },
          { id: 'held', name: t`Held`, column: 1, tone: 'seal' },
          { id: 'fee', name: t`Processing fee`, column: 1, tone: 'warn' },
          { id: 'paid', name: t`Supplier`, note: t`after receipt`, column: 2, tone: 'later' },
        ]}
        flows={[
          { from: 'card', to: 'held', amount: 964_000 },
          { from: 'card', to: 'fee', amount: 28_824 },
          { from: 'held', to: 'paid', amount: 500_000 },
        ]}
      />
      <Timeline
        zone="Asia/Shanghai"
        entries={[
          { seq: 2, at: '2027-02-23T00:40:00.000Z', text: t`Goods marked ready by Li Wen, with 14 photos`, hash },
          { seq: 1, at: '2027-02-09T06:02:00.000Z', text: t`Both sides accepted terms, version 3`, hash },
        ]}
      />
    </section>
  )
}
