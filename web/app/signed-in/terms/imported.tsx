import { Plural, Trans } from '@lingui/react/macro'
import type { ImportedDraft } from './new-order-steps.ts'
import style from './terms.module.css'

/** What became of a document, and what of it the draft could not use. */
export function Imported({ imported }: { readonly imported: ImportedDraft }) {
  const { order, number, document, warnings, unused, unusedCount } = imported
  return (
    <section className={`sheet ${style.sheet}`} role="status">
      <h2>
        <Trans>
          Document {document} is now draft {number}
        </Trans>
      </h2>
      {warnings.length > 0 && (
        <ul>
          {warnings.map(({ path, text }) => (
            <li key={path + text}>
              {text} <code>{path}</code>
            </li>
          ))}
        </ul>
      )}
      <p>
        {unusedCount === 0 ? (
          <Trans>Everything in it was used.</Trans>
        ) : (
          <Plural
            value={unusedCount}
            one="# entry of the document has no place in an order here:"
            other="# entries of the document have no place in an order here:"
          />
        )}
      </p>
      {unused.length > 0 && <Unused unused={unused} />}
      <p>
        <a className="button" href={`/orders/${order}`}>
          <Trans>Look at the draft</Trans>
        </a>
      </p>
    </section>
  )
}

function Unused({ unused }: Pick<ImportedDraft, 'unused'>) {
  return (
    <details>
      <summary>
        <Trans>What was not used</Trans>
      </summary>
      <ul>
        {unused.map(({ path, value, why }) => (
          <li key={path + why}>
            <code>{path}</code> {value} <span className="muted">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
