/**
 * Telegram's classic chat by day and its dark one, sizes in CSS pixels of a phone. Its greys are a little stronger than theirs, so
 * that small signs can be read in a picture too.
 */
export const TELEGRAM_STYLE = `
.telegram.light { --ground: #c5d6b2; --bubble: #fff; --own: #e3fdc9; --ink: #0b0d0e; --own-ink: #0b0d0e; --soft: #646c74; --own-soft: #47763a; --name: #8347cf; --quote: #f3edfb; --bar: #8347cf; --button: #587850; --shade: #0003; }
.telegram.dark { --ground: #0e1621; --bubble: #182533; --own: #2b5278; --ink: #f2f5f8; --own-ink: #fff; --soft: #8b9cad; --own-soft: #b4cfe6; --name: #b893f0; --quote: #25283f; --bar: #b893f0; --button: #223243; --shade: #0006; }
.telegram { padding: 14px 8px 18px; background: var(--ground); color: var(--ink); font: 16px/1.32 "Nimbus Sans", Arial, "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
.telegram .asked { display: flex; justify-content: flex-end; margin: 0 0 10px 56px; }
.telegram .asked .bubble { background: var(--own); color: var(--own-ink); border-radius: 16px 16px 4px 16px; }
.telegram .asked .time { color: var(--own-soft); }
.telegram .answer { position: relative; padding: 0 18px 0 44px; margin-bottom: 6px; }
.telegram .avatar { position: absolute; left: -44px; bottom: 0; width: 38px; height: 38px; border-radius: 50%; background: #4a55b8; color: #fff; font-weight: 700; font-size: 17px; line-height: 40px; text-align: center; }
.telegram .answer .bubble { position: relative; }
.telegram .bubble { padding: 7px 11px 6px; background: var(--bubble); border-radius: 16px 16px 16px 4px; box-shadow: 0 1px 1px var(--shade); }
.telegram .name { color: var(--name); font-weight: 700; font-size: 15px; }
.telegram .text { white-space: pre-wrap; overflow-wrap: anywhere; }
.telegram .time { color: var(--soft); font-size: 12px; text-align: right; line-height: 1.2; }
.telegram blockquote { margin: 4px 0; padding: 3px 24px 4px 9px; border-left: 3px solid var(--bar); border-radius: 5px; background: var(--quote); font-size: 15px; line-height: 20px; }
.telegram .folded { position: relative; max-height: 66px; border-bottom: 4px solid var(--quote); overflow: hidden; }
.telegram .folded::before { content: ""; position: absolute; inset: auto 0 0; height: 20px; background: linear-gradient(transparent, var(--quote)); }
.telegram .folded::after { content: ""; position: absolute; right: 10px; bottom: 7px; width: 7px; height: 7px; border: solid var(--bar); border-width: 0 2px 2px 0; transform: rotate(45deg); }
.telegram .row { display: flex; gap: 4px; margin-top: 4px; }
.telegram .button { flex: 1 1 0; min-width: 0; padding: 10px 6px 8px; background: var(--button); color: #fff; border-radius: 8px; font-weight: 500; font-size: 14.5px; line-height: 20px; text-align: center; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
`.trim();
