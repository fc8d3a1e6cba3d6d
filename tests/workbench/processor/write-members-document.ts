import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { membersDocument } from './members-document';

const target = join(__dirname, '../../../docs/workbench-members.md');

async function write(): Promise<void> {
  writeFileSync(target, await format(membersDocument(), { parser: 'markdown' }));
}

void write();
