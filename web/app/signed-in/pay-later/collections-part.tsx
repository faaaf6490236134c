import { Trans } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { dayText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { type Said, SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { useCollectingReason, useCollectionWords } from './collecting-words.ts'
import style from './pay-later.module.css'
import type { SeenCollection } from './read-collecting.ts'

interface CollectionsProps {
  readonly collections: readonly SeenCollection[]
  readonly isStaff: boolean
}

const isToCome = ({ state }: SeenCollection) => state === 'announced' || state === 'waits'

/** What will be collected of this draw and when, with a way to leave it out; and what was. */
export function CollectionsPart({ collections, isStaff }: CollectionsProps) {
  const said = useActionData<Said>()
  if (collections.length === 0) return null
  const toCome = collections.filter(isToCome)
  const before = collections.filter((each) => !isToCome(each))
  return (
    <section className={`sheet ${trade.stack}`} id="collections">
      <h2>
        <Trans>Automatic payment</Trans>
      </h2>
      <SaidNote said={said} on="collection" />
      {toCome.map((each) => (
        <ToCome key={each.due} collection={each} isStaff={isStaff} />
      ))}
      {before.length > 0 && (
        <ul className={style.list}>
          {before.map((each) => (
            <Past key={each.due} collection={each} />
          ))}
        </ul>
      )}
    </section>
  )
}

function ToCome({ collection, isStaff }: { readonly collection: SeenCollection; readonly isStaff: boolean }) {
  const { locale } = usePage().language
  const why = useCollectingReason()
  const { total, fee, label, collect_on, reason, due, may_leave_out } = collection
  const day = dayText(collect_on, locale)
  return (
    <div className={trade.stack}>
      <p>
        <strong>
          <Trans>
            On {day} we collect <Money {...total} /> from {label ?? '–'}.
          </Trans>
        </strong>{' '}
        <Trans>
          Of it <Money {...fee} /> is the fee.
        </Trans>{' '}
        {collection.state === 'announced' && <Trans>What you pay before that day is taken off.</Trans>}
      </p>
      {collection.state === 'waits' && (
        <p>
          <Tag tone="warn">
            <Trans>tried so far: {collection.tries}</Trans>
          </Tag>{' '}
          {why(reason ?? '')}
        </p>
      )}
      {may_leave_out && !isStaff && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="on" value="collection" />
          <input type="hidden" name="due" value={due} />
          <button className="button plain" type="submit">
            <Trans>Not this time</Trans>
          </button>
        </Form>
      )}
    </div>
  )
}

function Past({ collection }: { readonly collection: SeenCollection }) {
  const { locale } = usePage().language
  const word = useCollectionWords()
  const why = useCollectingReason()
  const { due, state, reason, amount } = collection
  const tone = state === 'collected' ? 'seal' : state === 'ended' ? 'warn' : 'plain'
  return (
    <li>
      <span>
        <Trans>
          Due on {dayText(due, locale)}: <Money {...amount} />
        </Trans>{' '}
        <Tag tone={tone}>{word(state)}</Tag> {reason !== null && <span className="small">{why(reason)}</span>}
      </span>
    </li>
  )
}
