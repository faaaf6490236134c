import type { ReactNode } from 'react'

export interface EmptyStateProps {
  readonly title: ReactNode
  /** What will stand here, and how it comes about. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** A place where nothing is yet: it says what will be there and how to begin. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="sheet" style={{ padding: 'var(--s6) 24px', textAlign: 'center' }}>
      <h2>{title}</h2>
      <div className="muted" style={{ maxWidth: '34em', margin: '8px auto 16px', textWrap: 'balance' }}>
        {children}
      </div>
      {action}
    </div>
  )
}
