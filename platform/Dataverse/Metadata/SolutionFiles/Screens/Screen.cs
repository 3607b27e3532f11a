using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Screens;

/// <summary>A form, a view or a chart.</summary>
/// <param name="Table">Logical name of the table whose folder it is in.</param>
/// <param name="Id">Its id.</param>
/// <param name="File">Its file.</param>
/// <param name="Element">Where in the file it begins.</param>
internal sealed record Screen(string Table, Guid Id, XmlFile File, XElement Element);
