/// Who is who. [Parties] joins the mentions of one document, inside [org.reftel.ingest]; [Joining] joins the
/// parties of many documents when somebody asks, from what he may see; [Keys] says under what a party is looked
/// up; [Offices] tells who held an office when. All are pure.
///
/// Every join has its reason in words, and what is not certain stays apart and says so: a surname that two persons
/// bear, an acronym with two meanings, the police of two countries. Across documents a surname alone joins
/// nothing. A person's decision ([Decided]) goes before every rule and can be taken back. Read [Parties] first,
/// then [Likeness] for the ways in which one name can stand for another.
@NullMarked
package org.reftel.party;

import org.jspecify.annotations.NullMarked;
