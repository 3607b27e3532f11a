namespace Sav.Hub.Staff;

/// <summary>What staff do on one case, once it may be worked on.</summary>
/// <param name="Lines">Work to bill or cover.</param>
/// <param name="Parts">Parts to order; each also stands among <paramref name="Lines"/> with its price.</param>
public sealed record WorkPlan(IReadOnlyList<PlannedLine> Lines, IReadOnlyList<PlannedPart> Parts);

/// <summary>One line of work.</summary>
/// <param name="Category">Value of <c>sav_costcategory</c>.</param>
/// <param name="Description">What is done.</param>
/// <param name="Article">Article number, for parts.</param>
/// <param name="Quantity">Hours, kilometres or pieces; greater than 0.</param>
/// <param name="UnitPrice">Price of one, 0 or more.</param>
public sealed record PlannedLine(int Category, string Description, string? Article, decimal Quantity, decimal UnitPrice);

/// <summary>A part to order.</summary>
/// <param name="Article">Article number.</param>
/// <param name="Name">What staff read.</param>
/// <param name="Quantity">Pieces, 1 or more.</param>
/// <param name="IsUrgent">What is not in stock is of no use: the customer does not wait for it.</param>
/// <param name="OldOneComesBack">The part that it replaces goes back to the warehouse.</param>
public sealed record PlannedPart(string Article, string Name, int Quantity, bool IsUrgent = false, bool OldOneComesBack = false);
