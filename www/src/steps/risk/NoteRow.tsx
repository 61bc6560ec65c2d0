interface NoteRowProps {
  readonly text: string | null;
  /** The columns of the table. */
  readonly columns: number;
}

/** What is to be said of the row above, over the whole width of the table. */
export function NoteRow({ text, columns }: NoteRowProps) {
  if (text === null || text === '') return null;
  return (
    <tr class="note-row">
      <td colSpan={columns} class="soft">
        {text}
      </td>
    </tr>
  );
}
