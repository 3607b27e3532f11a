namespace Sav.Platform.Dataverse.Storage.Dates;

/// <summary>The part of a date that rows are grouped by, with the numbers of the SDK's XrmDateTimeGrouping.</summary>
internal enum CalendarPart
{
    /// <summary>Day of the month, 1 to 31.</summary>
    Day = 1,

    /// <summary>Week of the year, 1 to 54: the first of January is in week 1 and weeks begin on Sunday, as in SQL Server.</summary>
    Week = 2,

    /// <summary>Month, 1 to 12.</summary>
    Month = 3,

    /// <summary>Quarter, 1 to 4.</summary>
    Quarter = 4,

    /// <summary>Year, four digits.</summary>
    Year = 5,
}
