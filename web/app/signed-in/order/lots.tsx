import { Trans, useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import { instantText, numberText } from '../../parts/formats.ts'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import type { Lot, Order, Side } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { FileRow } from './file-row.tsx'
import style from './order.module.css'
import type { OrderPage } from './read-order.ts'
import { StepButton } from './step-button.tsx'

/** Of the shipments that are received, so many are shown at first, the last ones. */
const RECEIVED_SHOWN = 10

export interface LotsProps extends Pick<OrderPage, 'files'> {
  readonly order: Order
  readonly side: Side
}

/** What was shipped, where it is, and the buyer's word on it. */
export function Lots({ order, side, files }: LotsProps) {
  const { t } = useLingui()
  const [search] = useSearchParams()
  if (order.lots.length === 0) return null
  const open = order.lots.filter(({ received_at }) => received_at === null)
  const received = order.lots.filter((lot) => !open.includes(lot))
  const isWhole = search.get('lots') === 'whole' || received.length <= RECEIVED_SHOWN
  const shown = isWhole ? order.lots : [...open, ...received.slice(-RECEIVED_SHOWN)]
  return (
    <section className={`sheet ${style.part}`} id="shipment">
      <h2>
        <Trans>Shipment</Trans>
      </h2>
      {shown.map((lot) => (
        <LotPart key={lot.id} lot={lot} order={order} side={side} files={files} />
      ))}
      {!isWhole && (
        <p>
          <a className="button plain" href={`/orders/${order.id}?lots=whole`}>
            {t`Show all ${order.lots.length} shipments`}
          </a>
        </p>
      )}
    </section>
  )
}

/** What is in a shipment, by line. */
function usePieces(): (order: Order, lot: Lot) => readonly string[] {
  const { t } = useLingui()
  const { locale } = usePage().language
  const unitName = useUnitName()
  return (order, lot) =>
    lot.lines.map(({ line, quantity }) => {
      const of = order.terms?.content.lines.find((each) => each.line === line)
      const amount = `${numberText(quantity, locale)} ${of === undefined ? '' : unitName(of.unit)}`.trim()
      return of === undefined ? t`line ${line}: ${amount}` : `${of.name}: ${amount}`
    })
}

function LotPart({ lot, order, side, files }: LotsProps & { readonly lot: Lot }) {
  const proof = files.find(({ file }) => file === lot.proof_sha256)
  const { locale } = usePage().language
  const isMoving = lot.received_at === null && lot.dispatched_at !== null
  const mayExtend = order.actions.includes('extend-receipt') && isMoving && lot.delivered_at === null
  const mayReceive = side === 'buyer' && order.actions.includes('confirm-receipt') && lot.received_at === null
  const pieces = usePieces()(order, lot)
  return (
    <article className={trade.stack}>
      <p>
        <bdi>{lot.carrier}</bdi> {lot.tracking_number}
        {pieces.map((piece) => (
          <span key={piece} className={`small muted ${style.below}`}>
            {piece}
          </span>
        ))}
      </p>
      {proof !== undefined && <FileRow order={order} file={proof} />}
      {lot.dispatched_at === null && (
        <p className="small muted">
          <Trans>A paper alone is provisional: it counts once the carrier, the buyer or our staff confirm it.</Trans>
        </p>
      )}
      {lot.received_at !== null && (
        <p className="small muted">
          <Trans>Received {instantText(lot.received_at, order.zone, locale)}.</Trans>{' '}
          {lot.window_until !== null && lot.window_over_at === null && (
            <>
              <Trans>Claims are possible until</Trans> <Deadline at={lot.window_until} zone={order.zone} />
            </>
          )}
        </p>
      )}
      {isMoving && lot.receipt_due_at !== null && (
        <p className="small muted">
          <Trans>Without a word it counts as received at this time:</Trans>{' '}
          <Deadline at={lot.receipt_due_at} zone={order.zone} />
        </p>
      )}
      {mayReceive && <Receive lot={lot.id} />}
      {side === 'buyer' && <Look order={order} lot={lot} />}
      {mayExtend && <Extend lot={lot.id} />}
    </article>
  )
}

/** The buyer looks at what is there, and puts what he finds on the record. */
function Look({ order, lot }: { readonly order: Order; readonly lot: Lot }) {
  const isThere = lot.received_at !== null || lot.delivered_at !== null
  if (!isThere || !order.actions.includes('record-inspection')) return null
  return (
    <p>
      <a className="button plain" href={`/orders/${order.id}/shipments/${lot.id}/inspection`}>
        <Trans>Look at the goods</Trans>
      </a>
    </p>
  )
}

/** The buyer's word on what is on its way. */
function Receive({ lot }: { readonly lot: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="lot" value={lot} />
      <p className="small muted">
        <Trans>After your receipt the money is released by the plan. A claim stays possible for 30 days.</Trans>
      </p>
      <div className={trade.row}>
        <StepButton step="receive">
          <Trans>Confirm receipt</Trans>
        </StepButton>
        <StepButton step="absent" plain>
          <Trans>It is not here</Trans>
        </StepButton>
      </div>
    </Form>
  )
}

function Extend({ lot }: { readonly lot: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="lot" value={lot} />
      <StepButton step="longer" plain>
        <Trans>It takes longer</Trans>
      </StepButton>
      <p className="small muted">
        <Trans>Each side may once give a shipment more time before it counts as received.</Trans>
      </p>
    </Form>
  )
}
