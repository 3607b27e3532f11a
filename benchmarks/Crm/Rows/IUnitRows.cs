namespace Sav.Benchmarks.Crm.Rows;

/// <summary>The work that is compared. A write is on disk when it returns. Eight workers may call at once, each under its own number.</summary>
internal interface IUnitRows
{
    /// <summary>Adds the unit.</summary>
    void Create(int worker, int number);

    /// <summary>Gives the unit another name.</summary>
    void Update(int worker, int number);

    /// <summary>Reads eight columns of the unit, with the names of its customer and its product.</summary>
    void RetrieveById(int worker, int number);

    /// <summary>The same by serial number and product, the table's alternate key.</summary>
    void RetrieveByKey(int worker, int number);

    /// <summary>
    /// Reads three columns of the active units sold since <see cref="Units.FilterSoldOn"/> to the customer with a number, and his name, in the
    /// order of their sale: ten of his twenty.
    /// </summary>
    /// <returns>How many.</returns>
    int Query(int worker, int customer);
}
