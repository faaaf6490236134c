import { Trans, useLingui } from '@lingui/react/macro'
import { FileRow } from '../order/file-row.tsx'
import { useWord } from '../terms/clauses.ts'
import trade from '../trade/trade.module.css'
import { checklistWords } from './claim-words.ts'
import claims from './claims.module.css'
import { citable, useClause } from './clause-name.ts'
import type { Claim } from './read-claims.ts'
import type { DeskPage } from './read-desk.ts'

/** The terms that a reason is mostly about, beside the lines in question. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  'not-shipped': ['ship-by', 'delivery', 'proof'],
  'shipped-late': ['ship-by', 'late', 'proof', 'delivery'],
  'not-received': ['delivery', 'mode', 'proof'],
  'missing-document': ['delivery'],
}
const usual = ['sampling', 'delivery', 'remarks']

/** The clauses of these terms that the decision on a claim may stand on. */
export function clausesFor({ order, claim }: Pick<DeskPage, 'order' | 'claim'>): readonly string[] {
  if (order.terms === null) return []
  const { content, version } = order.terms
  const papers = claim.reason === 'missing-document' ? content.documents.map((_, n) => `document ${n}`) : []
  const lines = claim.lines.map(({ line }) => line)
  return citable(content, version, lines, [...(keysOf[claim.reason] ?? usual), ...papers])
}

/** What was agreed, and beside it what each side brought. */
export function DeskClauses({ page }: { readonly page: DeskPage }) {
  const { order, claim } = page
  const clause = useClause(order.terms?.content)
  const agreed = clausesFor(page)
    .filter((ref) => ref.startsWith('terms/'))
    .map(clause)
    .filter(({ text }) => text !== '')
  return (
    <section className={`sheet ${claims.block}`} id="contract">
      <h2>
        <Trans>Agreed, and shown</Trans>
      </h2>
      <div className={claims.three}>
        <div className={claims.block}>
          <h3>
            <Trans>What was agreed</Trans>
          </h3>
          <dl className={trade.facts}>
            {agreed.map(({ ref, name, text, href }) => (
              <div key={ref} id={href.slice(1)} className={claims.clause}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
        <Shown claim={claim} page={page} side="buyer" />
        <Shown claim={claim} page={page} side="supplier" />
      </div>
    </section>
  )
}

interface ShownProps {
  readonly claim: Claim
  readonly page: DeskPage
  readonly side: 'buyer' | 'supplier'
}

/** What one side brought, by what it answers. */
function Shown({ claim, page: { order, files }, side }: ShownProps) {
  const { t } = useLingui()
  const word = useWord()
  const items = claim.evidence.filter(({ by }) => by === side)
  return (
    <div className={claims.block}>
      <h3>{side === 'buyer' ? <Trans>Brought by the buyer</Trans> : <Trans>Brought by the supplier</Trans>}</h3>
      {items.length === 0 && (
        <p className="muted">
          <Trans>Nothing yet.</Trans>
        </p>
      )}
      <ul className={claims.items}>
        {items.map((item) => {
          const file = files.find((each) => each.file === item.reference)
          return (
            <li key={item.id}>
              <strong className="small">
                {item.answers === null ? t`something else` : word(checklistWords, item.answers)}
              </strong>
              {file !== undefined && <FileRow order={order} file={file} />}
              {item.text !== null && <p className={claims.words}>{item.text}</p>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
