import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { PublicFrame } from './public-frame.tsx'

/** The page when there is no page: says what happened, what it means and what to do. */
export function ProblemPage() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  return (
    <PublicFrame>
      <div className="wrap" style={{ paddingBlock: 'var(--s7)', maxWidth: 720 }}>
        {status === 404 ? <Missing /> : status === 503 ? <Resting /> : <Broken />}
      </div>
    </PublicFrame>
  )
}

function Said({ title, text }: { readonly title: ReactNode; readonly text: ReactNode }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="muted" style={{ marginTop: 'var(--s4)' }}>
        {text}
      </p>
      <p>
        <a className="button" href="/">
          <Trans>To the first page</Trans>
        </a>
      </p>
    </>
  )
}

function Missing() {
  return (
    <Said
      title={<Trans>There is no page at this address</Trans>}
      text={
        <Trans>
          It may have moved, or it belongs to a company that you are not signed in for. Check the address, or start from
          the first page.
        </Trans>
      }
    />
  )
}

function Resting() {
  return (
    <Said
      title={<Trans>Surety does not answer right now</Trans>}
      text={
        <Trans>
          Your orders and your money are not touched by this: nothing is decided while the server rests. Try again in a
          minute.
        </Trans>
      }
    />
  )
}

function Broken() {
  return (
    <Said
      title={<Trans>This page could not be made</Trans>}
      text={
        <Trans>
          The fault is ours and it is recorded. What you sent before was kept or refused as a whole, never half.
        </Trans>
      }
    />
  )
}
