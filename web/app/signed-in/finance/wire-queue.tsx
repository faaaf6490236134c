import { Trans, useLingui } from '@lingui/react/macro'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import { Queue } from './queue.tsx'
import type { FinanceData, ParkedWire } from './read-finance.ts'
import { WireForms } from './wire-forms.tsx'

/** Wires that the machine did not dare to give to an order. */
export function WireQueue({ data }: { readonly data: FinanceData }) {
  return (
    <Queue
      name="wires"
      title={<Trans>Parked wires</Trans>}
      hint={
        <Trans>
          Money that the bank has booked and that fits no order for certain. Give it to one, or send it back.
        </Trans>
      }
      empty={<Trans>No wire waits.</Trans>}
      next={data.wires.next_cursor}
    >
      {data.wires.data.map((wire) => (
        <li key={wire.id}>
          <Line data={data} wire={wire} />
        </li>
      ))}
    </Queue>
  )
}

function useDoubtWords(): (doubt: string | null) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'no-reference': t`It names no order.`,
    'several-references': t`It names more than one order.`,
    'not-agreed': t`The order that it names is not agreed.`,
    'other-currency': t`The order that it names is in another currency.`,
    'other-payer': t`The payer is not named like the buyer.`,
    'above-owed': t`It is more than is owed on the order that it names. Take it apart first.`,
  }
  return (doubt) => (doubt === null ? '' : (words[doubt] ?? doubt))
}

interface OneWire {
  readonly data: FinanceData
  readonly wire: ParkedWire
}

function Line({ data, wire }: OneWire) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const doubt = useDoubtWords()(wire.doubt)
  const isGoing = wire.state === 'returning'
  return (
    <>
      <div className={style.head}>
        <strong>
          <bdi>{wire.payer_name}</bdi>
        </strong>
        <strong>
          <Money {...wire.amount} />
        </strong>
      </div>
      <div className="small muted">
        <Trans>
          booked {instantText(wire.booked_at, 'UTC', locale)} UTC · <code>{wire.reference}</code>
        </Trans>
        {wire.uetr !== null && (
          <div>
            UETR <code>{wire.uetr}</code>
          </div>
        )}
      </div>
      {wire.text !== '' && (
        <div className="small">
          <q>
            <bdi>{wire.text}</bdi>
          </q>
        </div>
      )}
      {isGoing ? (
        <div>
          <Tag tone="warn">{t`on its way back`}</Tag>
        </div>
      ) : (
        <>
          <p className="small">{doubt}</p>
          {wire.proposed_order !== null && (
            <p>
              <Tag tone="warn">{t`waits for a second person`}</Tag>
            </p>
          )}
          {data.mayMove && <WireForms wire={wire} suggestions={data.suggestions[wire.id] ?? []} />}
        </>
      )}
    </>
  )
}
