/* What the forms do as long as a person has not chosen otherwise. The program reads it when it is
   loaded, so this comes first. */

const CHOICES = "sveltia-cms.prefs";
const chosen = JSON.parse(localStorage.getItem(CHOICES) ?? "{}");
// Esc would close a form and drop what was not saved.
localStorage.setItem(CHOICES, JSON.stringify({ closeWithEscape: false, ...chosen }));
