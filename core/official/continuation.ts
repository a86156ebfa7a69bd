// A paragraph written as two, so that its last lines stay with the signature.

/** Name of the Word style of the second part. The reader of .docx joins what is set in it to the paragraph before. */
export const CONTINUATION_STYLE = '正文续行';
