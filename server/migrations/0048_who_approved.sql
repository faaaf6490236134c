-- Who approved a decision as its second person hears no appeal against it: none that runs now, but what he has already.
ALTER TABLE claims.claims ADD COLUMN former_approver text CHECK (former_approver <> mediator);
UPDATE claims.claims c SET former_approver = d.approver FROM claims.decisions d
  WHERE c.state = 'appealed' AND d.root_id = c.root_id AND d.claim_id = c.id AND d.kind = 'decision'
    AND d.state = 'standing' AND d.approver IS DISTINCT FROM c.mediator;
